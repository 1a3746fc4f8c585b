-- The tables of Magento Open Source 1.9.4.5 as a fresh shop has them: columns, keys and foreign keys.
-- {p} stands for the table prefix. Valid on MariaDB and on MySQL 8.
-- M1's zero-date defaults need a sql_mode without NO_ZERO_DATE.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

CREATE TABLE `{p}adminnotification_inbox` (
  `notification_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `severity` smallint(5) unsigned NOT NULL DEFAULT 0,
  `date_added` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `title` varchar(255) NOT NULL,
  `description` text,
  `url` varchar(255),
  `is_read` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_remove` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`notification_id`),
  KEY (`is_read`),
  KEY (`is_remove`),
  KEY (`severity`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}admin_assert` (
  `assert_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `assert_type` varchar(20),
  `assert_data` text,
  PRIMARY KEY (`assert_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}admin_role` (
  `role_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL DEFAULT 0,
  `tree_level` smallint(5) unsigned NOT NULL DEFAULT 0,
  `sort_order` smallint(5) unsigned NOT NULL DEFAULT 0,
  `role_type` varchar(1) NOT NULL DEFAULT '0',
  `user_id` int(10) unsigned NOT NULL DEFAULT 0,
  `role_name` varchar(50),
  PRIMARY KEY (`role_id`),
  KEY (`parent_id`, `sort_order`),
  KEY (`tree_level`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}admin_rule` (
  `rule_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `role_id` int(10) unsigned NOT NULL DEFAULT 0,
  `resource_id` varchar(255),
  `privileges` varchar(20),
  `assert_id` int(10) unsigned NOT NULL DEFAULT 0,
  `role_type` varchar(1),
  `permission` varchar(10),
  PRIMARY KEY (`rule_id`),
  KEY (`resource_id`, `role_id`),
  KEY (`role_id`, `resource_id`),
  FOREIGN KEY (`role_id`) REFERENCES `{p}admin_role` (`role_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}admin_user` (
  `user_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `firstname` varchar(32),
  `lastname` varchar(32),
  `email` varchar(128),
  `username` varchar(40),
  `password` varchar(255),
  `created` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `modified` timestamp NULL,
  `logdate` timestamp NULL,
  `lognum` smallint(5) unsigned NOT NULL DEFAULT 0,
  `reload_acl_flag` smallint(6) NOT NULL DEFAULT 0,
  `is_active` smallint(6) NOT NULL DEFAULT 1,
  `extra` text,
  `rp_token` text,
  `rp_token_created_at` timestamp NULL,
  PRIMARY KEY (`user_id`),
  UNIQUE KEY (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api2_acl_attribute` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `user_type` varchar(20) NOT NULL,
  `resource_id` varchar(255) NOT NULL,
  `operation` varchar(20) NOT NULL,
  `allowed_attributes` text,
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`user_type`, `resource_id`, `operation`),
  KEY (`user_type`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api2_acl_role` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `updated_at` timestamp NULL,
  `role_name` varchar(255) NOT NULL,
  PRIMARY KEY (`entity_id`),
  KEY (`created_at`),
  KEY (`updated_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api2_acl_rule` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `role_id` int(10) unsigned NOT NULL,
  `resource_id` varchar(255) NOT NULL,
  `privilege` varchar(20),
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`role_id`, `resource_id`, `privilege`),
  FOREIGN KEY (`role_id`) REFERENCES `{p}api2_acl_role` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api2_acl_user` (
  `admin_id` int(10) unsigned NOT NULL,
  `role_id` int(10) unsigned NOT NULL,
  UNIQUE KEY (`admin_id`),
  KEY (`role_id`),
  FOREIGN KEY (`admin_id`) REFERENCES `{p}admin_user` (`user_id`) ON DELETE CASCADE,
  FOREIGN KEY (`role_id`) REFERENCES `{p}api2_acl_role` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api_assert` (
  `assert_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `assert_type` varchar(20),
  `assert_data` text,
  PRIMARY KEY (`assert_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api_role` (
  `role_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL DEFAULT 0,
  `tree_level` smallint(5) unsigned NOT NULL DEFAULT 0,
  `sort_order` smallint(5) unsigned NOT NULL DEFAULT 0,
  `role_type` varchar(1) NOT NULL DEFAULT '0',
  `user_id` int(10) unsigned NOT NULL DEFAULT 0,
  `role_name` varchar(50),
  PRIMARY KEY (`role_id`),
  KEY (`parent_id`, `sort_order`),
  KEY (`tree_level`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api_rule` (
  `rule_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `role_id` int(10) unsigned NOT NULL DEFAULT 0,
  `resource_id` varchar(255),
  `api_privileges` varchar(20),
  `assert_id` int(10) unsigned NOT NULL DEFAULT 0,
  `role_type` varchar(1),
  `api_permission` varchar(10),
  PRIMARY KEY (`rule_id`),
  KEY (`resource_id`, `role_id`),
  KEY (`role_id`, `resource_id`),
  FOREIGN KEY (`role_id`) REFERENCES `{p}api_role` (`role_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api_session` (
  `user_id` int(10) unsigned NOT NULL,
  `logdate` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `sessid` varchar(40),
  KEY (`sessid`),
  KEY (`user_id`),
  FOREIGN KEY (`user_id`) REFERENCES `{p}api_user` (`user_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}api_user` (
  `user_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `firstname` varchar(32),
  `lastname` varchar(32),
  `email` varchar(128),
  `username` varchar(40),
  `api_key` varchar(255),
  `created` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `modified` timestamp NULL,
  `lognum` smallint(5) unsigned NOT NULL DEFAULT 0,
  `reload_acl_flag` smallint(6) NOT NULL DEFAULT 0,
  `is_active` smallint(6) NOT NULL DEFAULT 1,
  PRIMARY KEY (`user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}captcha_log` (
  `type` varchar(32) NOT NULL,
  `value` varchar(32) NOT NULL,
  `count` int(10) unsigned NOT NULL DEFAULT 0,
  `updated_at` timestamp NULL,
  PRIMARY KEY (`type`, `value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cataloginventory_stock` (
  `stock_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `stock_name` varchar(255),
  PRIMARY KEY (`stock_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cataloginventory_stock_item` (
  `item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `stock_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `min_qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `use_config_min_qty` smallint(5) unsigned NOT NULL DEFAULT 1,
  `is_qty_decimal` smallint(5) unsigned NOT NULL DEFAULT 0,
  `backorders` smallint(5) unsigned NOT NULL DEFAULT 0,
  `use_config_backorders` smallint(5) unsigned NOT NULL DEFAULT 1,
  `min_sale_qty` decimal(12,4) NOT NULL DEFAULT 1.0000,
  `use_config_min_sale_qty` smallint(5) unsigned NOT NULL DEFAULT 1,
  `max_sale_qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `use_config_max_sale_qty` smallint(5) unsigned NOT NULL DEFAULT 1,
  `is_in_stock` smallint(5) unsigned NOT NULL DEFAULT 0,
  `low_stock_date` timestamp NULL,
  `notify_stock_qty` decimal(12,4),
  `use_config_notify_stock_qty` smallint(5) unsigned NOT NULL DEFAULT 1,
  `manage_stock` smallint(5) unsigned NOT NULL DEFAULT 0,
  `use_config_manage_stock` smallint(5) unsigned NOT NULL DEFAULT 1,
  `stock_status_changed_auto` smallint(5) unsigned NOT NULL DEFAULT 0,
  `use_config_qty_increments` smallint(5) unsigned NOT NULL DEFAULT 1,
  `qty_increments` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `use_config_enable_qty_inc` smallint(5) unsigned NOT NULL DEFAULT 1,
  `enable_qty_increments` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_decimal_divided` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`item_id`),
  UNIQUE KEY (`product_id`, `stock_id`),
  KEY (`product_id`),
  KEY (`stock_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`stock_id`) REFERENCES `{p}cataloginventory_stock` (`stock_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cataloginventory_stock_status` (
  `product_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `stock_id` smallint(5) unsigned NOT NULL,
  `qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `stock_status` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`product_id`, `website_id`, `stock_id`),
  KEY (`stock_id`),
  KEY (`website_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`stock_id`) REFERENCES `{p}cataloginventory_stock` (`stock_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cataloginventory_stock_status_idx` (
  `product_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `stock_id` smallint(5) unsigned NOT NULL,
  `qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `stock_status` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`product_id`, `website_id`, `stock_id`),
  KEY (`stock_id`),
  KEY (`website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cataloginventory_stock_status_tmp` (
  `product_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `stock_id` smallint(5) unsigned NOT NULL,
  `qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `stock_status` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`product_id`, `website_id`, `stock_id`),
  KEY (`stock_id`),
  KEY (`website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogrule` (
  `rule_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(255),
  `description` text,
  `from_date` date,
  `to_date` date,
  `is_active` smallint(6) NOT NULL DEFAULT 0,
  `conditions_serialized` mediumtext,
  `actions_serialized` mediumtext,
  `stop_rules_processing` smallint(6) NOT NULL DEFAULT 1,
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  `simple_action` varchar(32),
  `discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `sub_is_enable` smallint(5) unsigned NOT NULL DEFAULT 0,
  `sub_simple_action` varchar(32),
  `sub_discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`rule_id`),
  KEY (`is_active`, `sort_order`, `to_date`, `from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogrule_affected_product` (
  `product_id` int(10) unsigned NOT NULL,
  PRIMARY KEY (`product_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogrule_customer_group` (
  `rule_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`rule_id`, `customer_group_id`),
  KEY (`customer_group_id`),
  KEY (`rule_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`rule_id`) REFERENCES `{p}catalogrule` (`rule_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogrule_group_website` (
  `rule_id` int(10) unsigned NOT NULL DEFAULT 0,
  `customer_group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`rule_id`, `customer_group_id`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`rule_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`rule_id`) REFERENCES `{p}catalogrule` (`rule_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogrule_product` (
  `rule_product_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `rule_id` int(10) unsigned NOT NULL DEFAULT 0,
  `from_time` int(10) unsigned NOT NULL DEFAULT 0,
  `to_time` int(10) unsigned NOT NULL DEFAULT 0,
  `customer_group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `action_operator` varchar(10) DEFAULT 'to_fixed',
  `action_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `action_stop` smallint(6) NOT NULL DEFAULT 0,
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  `website_id` smallint(5) unsigned NOT NULL,
  `sub_simple_action` varchar(32),
  `sub_discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`rule_product_id`),
  UNIQUE KEY (`rule_id`, `from_time`, `to_time`, `website_id`, `customer_group_id`, `product_id`, `sort_order`),
  KEY (`customer_group_id`),
  KEY (`from_time`),
  KEY (`product_id`),
  KEY (`rule_id`),
  KEY (`to_time`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`rule_id`) REFERENCES `{p}catalogrule` (`rule_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogrule_product_price` (
  `rule_product_price_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `rule_date` date NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `rule_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `website_id` smallint(5) unsigned NOT NULL,
  `latest_start_date` date,
  `earliest_end_date` date,
  PRIMARY KEY (`rule_product_price_id`),
  UNIQUE KEY (`rule_date`, `website_id`, `customer_group_id`, `product_id`),
  KEY (`customer_group_id`),
  KEY (`product_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogrule_website` (
  `rule_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`rule_id`, `website_id`),
  KEY (`rule_id`),
  KEY (`website_id`),
  FOREIGN KEY (`rule_id`) REFERENCES `{p}catalogrule` (`rule_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogsearch_fulltext` (
  `fulltext_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `data_index` longtext,
  PRIMARY KEY (`fulltext_id`),
  UNIQUE KEY (`product_id`, `store_id`),
  FULLTEXT KEY (`data_index`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogsearch_query` (
  `query_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `query_text` varchar(255),
  `num_results` int(10) unsigned NOT NULL DEFAULT 0,
  `popularity` int(10) unsigned NOT NULL DEFAULT 0,
  `redirect` varchar(255),
  `synonym_for` varchar(255),
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `display_in_terms` smallint(6) NOT NULL DEFAULT 1,
  `is_active` smallint(6) DEFAULT 1,
  `is_processed` smallint(6) DEFAULT 0,
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`query_id`),
  KEY (`query_text`, `store_id`, `popularity`),
  KEY (`store_id`),
  KEY (`synonym_for`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalogsearch_result` (
  `query_id` int(10) unsigned NOT NULL,
  `product_id` int(10) unsigned NOT NULL,
  `relevance` decimal(20,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`query_id`, `product_id`),
  KEY (`product_id`),
  KEY (`query_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`query_id`) REFERENCES `{p}catalogsearch_query` (`query_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_anc_categs_index_idx` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `path` varchar(255),
  KEY (`category_id`),
  KEY (`path`, `category_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_anc_categs_index_tmp` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `path` varchar(255),
  KEY (`category_id`),
  KEY (`path`, `category_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_anc_products_index_idx` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `position` int(10) unsigned,
  KEY (`category_id`, `product_id`, `position`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_anc_products_index_tmp` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `position` int(10) unsigned,
  KEY (`category_id`, `product_id`, `position`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_entity` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `parent_id` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  `path` varchar(255) NOT NULL,
  `position` int(11) NOT NULL,
  `level` int(11) NOT NULL DEFAULT 0,
  `children_count` int(11) NOT NULL,
  PRIMARY KEY (`entity_id`),
  KEY (`level`),
  KEY (`path`, `entity_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_entity_datetime` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` datetime,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_type_id`, `entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_entity_decimal` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` decimal(12,4),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_type_id`, `entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_entity_int` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` int(11),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_type_id`, `entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_entity_text` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` text,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_type_id`, `entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_entity_varchar` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_type_id`, `entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_product` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `position` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`category_id`, `product_id`),
  KEY (`product_id`),
  FOREIGN KEY (`category_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_product_index` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `position` int(11),
  `is_parent` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `visibility` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`category_id`, `product_id`, `store_id`),
  KEY (`store_id`, `category_id`, `visibility`, `is_parent`, `position`),
  KEY (`product_id`, `store_id`, `category_id`, `visibility`),
  FOREIGN KEY (`category_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_product_index_enbl_idx` (
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `visibility` int(10) unsigned NOT NULL DEFAULT 0,
  KEY (`product_id`, `visibility`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_product_index_enbl_tmp` (
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `visibility` int(10) unsigned NOT NULL DEFAULT 0,
  KEY (`product_id`, `visibility`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_product_index_idx` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `position` int(11) NOT NULL DEFAULT 0,
  `is_parent` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `visibility` smallint(5) unsigned NOT NULL,
  KEY (`product_id`, `category_id`, `store_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_category_product_index_tmp` (
  `category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `position` int(11) NOT NULL DEFAULT 0,
  `is_parent` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `visibility` smallint(5) unsigned NOT NULL,
  KEY (`product_id`, `category_id`, `store_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_compare_item` (
  `catalog_compare_item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `visitor_id` int(10) unsigned NOT NULL DEFAULT 0,
  `customer_id` int(10) unsigned,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned,
  PRIMARY KEY (`catalog_compare_item_id`),
  KEY (`customer_id`),
  KEY (`customer_id`, `product_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  KEY (`visitor_id`, `product_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_eav_attribute` (
  `attribute_id` smallint(5) unsigned NOT NULL,
  `frontend_input_renderer` varchar(255),
  `is_global` smallint(5) unsigned NOT NULL DEFAULT 1,
  `is_visible` smallint(5) unsigned NOT NULL DEFAULT 1,
  `is_searchable` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_filterable` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_comparable` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_visible_on_front` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_html_allowed_on_front` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_used_for_price_rules` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_filterable_in_search` smallint(5) unsigned NOT NULL DEFAULT 0,
  `used_in_product_listing` smallint(5) unsigned NOT NULL DEFAULT 0,
  `used_for_sort_by` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_configurable` smallint(5) unsigned NOT NULL DEFAULT 1,
  `apply_to` varchar(255),
  `is_visible_in_advanced_search` smallint(5) unsigned NOT NULL DEFAULT 0,
  `position` int(11) NOT NULL DEFAULT 0,
  `is_wysiwyg_enabled` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_used_for_promo_rules` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`attribute_id`),
  KEY (`used_for_sort_by`),
  KEY (`used_in_product_listing`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_bundle_option` (
  `option_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `required` smallint(5) unsigned NOT NULL DEFAULT 0,
  `position` int(10) unsigned NOT NULL DEFAULT 0,
  `type` varchar(255),
  PRIMARY KEY (`option_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_bundle_option_value` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `title` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`option_id`, `store_id`),
  FOREIGN KEY (`option_id`) REFERENCES `{p}catalog_product_bundle_option` (`option_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_bundle_price_index` (
  `entity_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4) NOT NULL,
  `max_price` decimal(12,4) NOT NULL,
  PRIMARY KEY (`entity_id`, `website_id`, `customer_group_id`),
  KEY (`customer_group_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_bundle_selection` (
  `selection_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` int(10) unsigned NOT NULL,
  `parent_product_id` int(10) unsigned NOT NULL,
  `product_id` int(10) unsigned NOT NULL,
  `position` int(10) unsigned NOT NULL DEFAULT 0,
  `is_default` smallint(5) unsigned NOT NULL DEFAULT 0,
  `selection_price_type` smallint(5) unsigned NOT NULL DEFAULT 0,
  `selection_price_value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `selection_qty` decimal(12,4),
  `selection_can_change_qty` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`selection_id`),
  KEY (`option_id`),
  KEY (`product_id`),
  FOREIGN KEY (`option_id`) REFERENCES `{p}catalog_product_bundle_option` (`option_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_bundle_selection_price` (
  `selection_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `selection_price_type` smallint(5) unsigned NOT NULL DEFAULT 0,
  `selection_price_value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`selection_id`, `website_id`),
  KEY (`website_id`),
  FOREIGN KEY (`selection_id`) REFERENCES `{p}catalog_product_bundle_selection` (`selection_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_bundle_stock_index` (
  `entity_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `stock_id` smallint(5) unsigned NOT NULL,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `stock_status` smallint(6) DEFAULT 0,
  PRIMARY KEY (`entity_id`, `website_id`, `stock_id`, `option_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_enabled_index` (
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `visibility` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`product_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `type_id` varchar(32) NOT NULL DEFAULT 'simple',
  `sku` varchar(64),
  `has_options` smallint(6) NOT NULL DEFAULT 0,
  `required_options` smallint(5) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  PRIMARY KEY (`entity_id`),
  KEY (`attribute_set_id`),
  KEY (`entity_type_id`),
  KEY (`sku`),
  FOREIGN KEY (`attribute_set_id`) REFERENCES `{p}eav_attribute_set` (`attribute_set_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_datetime` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` datetime,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_decimal` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` decimal(12,4),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_gallery` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `position` int(11) NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_type_id`, `entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_group_price` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `all_groups` smallint(5) unsigned NOT NULL DEFAULT 1,
  `customer_group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `website_id` smallint(5) unsigned NOT NULL,
  `is_percent` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `all_groups`, `customer_group_id`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`entity_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_int` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` int(10) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` int(11),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_media_gallery` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_media_gallery_value` (
  `value_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `label` varchar(255),
  `position` int(10) unsigned,
  `disabled` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`value_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE,
  FOREIGN KEY (`value_id`) REFERENCES `{p}catalog_product_entity_media_gallery` (`value_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_text` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` int(10) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` text,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_tier_price` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `all_groups` smallint(5) unsigned NOT NULL DEFAULT 1,
  `customer_group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `qty` decimal(12,4) NOT NULL DEFAULT 1.0000,
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `website_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `all_groups`, `customer_group_id`, `qty`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`entity_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_entity_varchar` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` int(10) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_eav` (
  `entity_id` int(10) unsigned NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `value` int(10) unsigned NOT NULL,
  PRIMARY KEY (`entity_id`, `attribute_id`, `store_id`, `value`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  KEY (`value`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_eav_decimal` (
  `entity_id` int(10) unsigned NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `value` decimal(12,4) NOT NULL,
  PRIMARY KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  KEY (`value`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_eav_decimal_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `value` decimal(12,4) NOT NULL,
  PRIMARY KEY (`entity_id`, `attribute_id`, `store_id`, `value`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  KEY (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_eav_decimal_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `value` decimal(12,4) NOT NULL,
  PRIMARY KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  KEY (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_eav_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `value` int(10) unsigned NOT NULL,
  PRIMARY KEY (`entity_id`, `attribute_id`, `store_id`, `value`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  KEY (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_eav_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `value` int(10) unsigned NOT NULL,
  PRIMARY KEY (`entity_id`, `attribute_id`, `store_id`, `value`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`store_id`),
  KEY (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_group_price` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `tax_class_id` smallint(5) unsigned DEFAULT 0,
  `price` decimal(12,4),
  `final_price` decimal(12,4),
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`min_price`),
  KEY (`website_id`),
  KEY (`website_id`, `customer_group_id`, `min_price`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_bundle_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `tax_class_id` smallint(5) unsigned DEFAULT 0,
  `price_type` smallint(5) unsigned NOT NULL,
  `special_price` decimal(12,4),
  `tier_percent` decimal(12,4),
  `orig_price` decimal(12,4),
  `price` decimal(12,4),
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `base_tier` decimal(12,4),
  `group_price` decimal(12,4),
  `base_group_price` decimal(12,4),
  `group_price_percent` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_bundle_opt_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `min_price` decimal(12,4),
  `alt_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `alt_tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  `alt_group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`, `option_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_bundle_opt_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `min_price` decimal(12,4),
  `alt_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `alt_tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  `alt_group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`, `option_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_bundle_sel_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `selection_id` int(10) unsigned NOT NULL DEFAULT 0,
  `group_type` smallint(5) unsigned DEFAULT 0,
  `is_required` smallint(5) unsigned DEFAULT 0,
  `price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`, `option_id`, `selection_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_bundle_sel_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `selection_id` int(10) unsigned NOT NULL DEFAULT 0,
  `group_type` smallint(5) unsigned DEFAULT 0,
  `is_required` smallint(5) unsigned DEFAULT 0,
  `price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`, `option_id`, `selection_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_bundle_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `tax_class_id` smallint(5) unsigned DEFAULT 0,
  `price_type` smallint(5) unsigned NOT NULL,
  `special_price` decimal(12,4),
  `tier_percent` decimal(12,4),
  `orig_price` decimal(12,4),
  `price` decimal(12,4),
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `base_tier` decimal(12,4),
  `group_price` decimal(12,4),
  `base_group_price` decimal(12,4),
  `group_price_percent` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_cfg_opt_agr_idx` (
  `parent_id` int(10) unsigned NOT NULL,
  `child_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`parent_id`, `child_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_cfg_opt_agr_tmp` (
  `parent_id` int(10) unsigned NOT NULL,
  `child_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`parent_id`, `child_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_cfg_opt_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_cfg_opt_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_downlod_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `max_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_downlod_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `max_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_final_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `tax_class_id` smallint(5) unsigned DEFAULT 0,
  `orig_price` decimal(12,4),
  `price` decimal(12,4),
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `base_tier` decimal(12,4),
  `group_price` decimal(12,4),
  `base_group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_final_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `tax_class_id` smallint(5) unsigned DEFAULT 0,
  `orig_price` decimal(12,4),
  `price` decimal(12,4),
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `base_tier` decimal(12,4),
  `group_price` decimal(12,4),
  `base_group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `tax_class_id` smallint(5) unsigned DEFAULT 0,
  `price` decimal(12,4),
  `final_price` decimal(12,4),
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`min_price`),
  KEY (`website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_opt_agr_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`, `option_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_opt_agr_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`, `option_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_opt_idx` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_opt_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_price_tmp` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `tax_class_id` smallint(5) unsigned DEFAULT 0,
  `price` decimal(12,4),
  `final_price` decimal(12,4),
  `min_price` decimal(12,4),
  `max_price` decimal(12,4),
  `tier_price` decimal(12,4),
  `group_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`min_price`),
  KEY (`website_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_tier_price` (
  `entity_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `min_price` decimal(12,4),
  PRIMARY KEY (`entity_id`, `customer_group_id`, `website_id`),
  KEY (`customer_group_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_index_website` (
  `website_id` smallint(5) unsigned NOT NULL,
  `website_date` date,
  `rate` float DEFAULT 1,
  PRIMARY KEY (`website_id`),
  KEY (`website_date`),
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_link` (
  `link_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `linked_product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `link_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`link_id`),
  UNIQUE KEY (`link_type_id`, `product_id`, `linked_product_id`),
  KEY (`linked_product_id`),
  KEY (`link_type_id`),
  KEY (`product_id`),
  FOREIGN KEY (`linked_product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`link_type_id`) REFERENCES `{p}catalog_product_link_type` (`link_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_link_attribute` (
  `product_link_attribute_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `link_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `product_link_attribute_code` varchar(32),
  `data_type` varchar(32),
  PRIMARY KEY (`product_link_attribute_id`),
  KEY (`link_type_id`),
  FOREIGN KEY (`link_type_id`) REFERENCES `{p}catalog_product_link_type` (`link_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_link_attribute_decimal` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_link_attribute_id` smallint(5) unsigned,
  `link_id` int(10) unsigned NOT NULL,
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`product_link_attribute_id`, `link_id`),
  KEY (`link_id`),
  KEY (`product_link_attribute_id`),
  FOREIGN KEY (`link_id`) REFERENCES `{p}catalog_product_link` (`link_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_link_attribute_id`) REFERENCES `{p}catalog_product_link_attribute` (`product_link_attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_link_attribute_int` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_link_attribute_id` smallint(5) unsigned,
  `link_id` int(10) unsigned NOT NULL,
  `value` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`product_link_attribute_id`, `link_id`),
  KEY (`link_id`),
  KEY (`product_link_attribute_id`),
  FOREIGN KEY (`link_id`) REFERENCES `{p}catalog_product_link` (`link_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_link_attribute_id`) REFERENCES `{p}catalog_product_link_attribute` (`product_link_attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_link_attribute_varchar` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_link_attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `link_id` int(10) unsigned NOT NULL,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`product_link_attribute_id`, `link_id`),
  KEY (`link_id`),
  KEY (`product_link_attribute_id`),
  FOREIGN KEY (`link_id`) REFERENCES `{p}catalog_product_link` (`link_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_link_attribute_id`) REFERENCES `{p}catalog_product_link_attribute` (`product_link_attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_link_type` (
  `link_type_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `code` varchar(32),
  PRIMARY KEY (`link_type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_option` (
  `option_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `type` varchar(50),
  `is_require` smallint(6) NOT NULL DEFAULT 1,
  `sku` varchar(64),
  `max_characters` int(10) unsigned,
  `file_extension` varchar(50),
  `image_size_x` smallint(5) unsigned,
  `image_size_y` smallint(5) unsigned,
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`option_id`),
  KEY (`product_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_option_price` (
  `option_price_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `price_type` varchar(7) NOT NULL DEFAULT 'fixed',
  PRIMARY KEY (`option_price_id`),
  UNIQUE KEY (`option_id`, `store_id`),
  KEY (`option_id`),
  KEY (`store_id`),
  FOREIGN KEY (`option_id`) REFERENCES `{p}catalog_product_option` (`option_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_option_title` (
  `option_title_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `title` varchar(255),
  PRIMARY KEY (`option_title_id`),
  UNIQUE KEY (`option_id`, `store_id`),
  KEY (`option_id`),
  KEY (`store_id`),
  FOREIGN KEY (`option_id`) REFERENCES `{p}catalog_product_option` (`option_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_option_type_price` (
  `option_type_price_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_type_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `price_type` varchar(7) NOT NULL DEFAULT 'fixed',
  PRIMARY KEY (`option_type_price_id`),
  UNIQUE KEY (`option_type_id`, `store_id`),
  KEY (`option_type_id`),
  KEY (`store_id`),
  FOREIGN KEY (`option_type_id`) REFERENCES `{p}catalog_product_option_type_value` (`option_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_option_type_title` (
  `option_type_title_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_type_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `title` varchar(255),
  PRIMARY KEY (`option_type_title_id`),
  UNIQUE KEY (`option_type_id`, `store_id`),
  KEY (`option_type_id`),
  KEY (`store_id`),
  FOREIGN KEY (`option_type_id`) REFERENCES `{p}catalog_product_option_type_value` (`option_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_option_type_value` (
  `option_type_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `sku` varchar(64),
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`option_type_id`),
  KEY (`option_id`),
  FOREIGN KEY (`option_id`) REFERENCES `{p}catalog_product_option` (`option_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_relation` (
  `parent_id` int(10) unsigned NOT NULL,
  `child_id` int(10) unsigned NOT NULL,
  PRIMARY KEY (`parent_id`, `child_id`),
  KEY (`child_id`),
  FOREIGN KEY (`child_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`parent_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_super_attribute` (
  `product_super_attribute_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `position` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`product_super_attribute_id`),
  UNIQUE KEY (`product_id`, `attribute_id`),
  KEY (`product_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_super_attribute_label` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_super_attribute_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `use_default` smallint(5) unsigned DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`product_super_attribute_id`, `store_id`),
  KEY (`store_id`),
  KEY (`product_super_attribute_id`),
  FOREIGN KEY (`product_super_attribute_id`) REFERENCES `{p}catalog_product_super_attribute` (`product_super_attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_super_attribute_pricing` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_super_attribute_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value_index` varchar(255),
  `is_percent` smallint(5) unsigned DEFAULT 0,
  `pricing_value` decimal(12,4),
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`product_super_attribute_id`, `value_index`, `website_id`),
  KEY (`website_id`),
  KEY (`product_super_attribute_id`),
  FOREIGN KEY (`product_super_attribute_id`) REFERENCES `{p}catalog_product_super_attribute` (`product_super_attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_super_link` (
  `link_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `parent_id` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`link_id`),
  UNIQUE KEY (`product_id`, `parent_id`),
  KEY (`parent_id`),
  KEY (`product_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}catalog_product_website` (
  `product_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`product_id`, `website_id`),
  KEY (`website_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}checkout_agreement` (
  `agreement_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(255),
  `content` text,
  `content_height` varchar(25),
  `checkbox_text` text,
  `is_active` smallint(6) NOT NULL DEFAULT 0,
  `is_html` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`agreement_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}checkout_agreement_store` (
  `agreement_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`agreement_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`agreement_id`) REFERENCES `{p}checkout_agreement` (`agreement_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cms_block` (
  `block_id` smallint(6) NOT NULL AUTO_INCREMENT,
  `title` varchar(255) NOT NULL,
  `identifier` varchar(255) NOT NULL,
  `content` mediumtext,
  `creation_time` timestamp NULL,
  `update_time` timestamp NULL,
  `is_active` smallint(6) NOT NULL DEFAULT 1,
  PRIMARY KEY (`block_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cms_block_store` (
  `block_id` smallint(6) NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`block_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`block_id`) REFERENCES `{p}cms_block` (`block_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cms_page` (
  `page_id` smallint(6) NOT NULL AUTO_INCREMENT,
  `title` varchar(255),
  `root_template` varchar(255),
  `meta_keywords` text,
  `meta_description` text,
  `identifier` varchar(100),
  `content_heading` varchar(255),
  `content` mediumtext,
  `creation_time` timestamp NULL,
  `update_time` timestamp NULL,
  `is_active` smallint(6) NOT NULL DEFAULT 1,
  `sort_order` smallint(6) NOT NULL DEFAULT 0,
  `layout_update_xml` text,
  `custom_theme` varchar(100),
  `custom_root_template` varchar(255),
  `custom_layout_update_xml` text,
  `custom_theme_from` date,
  `custom_theme_to` date,
  PRIMARY KEY (`page_id`),
  KEY (`identifier`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cms_page_store` (
  `page_id` smallint(6) NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`page_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`page_id`) REFERENCES `{p}cms_page` (`page_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_cache` (
  `id` varchar(200) NOT NULL,
  `data` mediumblob,
  `create_time` int(11),
  `update_time` int(11),
  `expire_time` int(11),
  PRIMARY KEY (`id`),
  KEY (`expire_time`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_cache_option` (
  `code` varchar(32) NOT NULL,
  `value` smallint(6),
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_cache_tag` (
  `tag` varchar(100) NOT NULL,
  `cache_id` varchar(200) NOT NULL,
  PRIMARY KEY (`tag`, `cache_id`),
  KEY (`cache_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_config_data` (
  `config_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `scope` varchar(8) NOT NULL DEFAULT 'default',
  `scope_id` int(11) NOT NULL DEFAULT 0,
  `path` varchar(255) NOT NULL DEFAULT 'general',
  `value` text,
  `updated_at` timestamp NULL,
  PRIMARY KEY (`config_id`),
  UNIQUE KEY (`scope`, `scope_id`, `path`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_email_queue` (
  `message_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_id` int(10) unsigned,
  `entity_type` varchar(128),
  `event_type` varchar(128),
  `message_body_hash` varchar(64) NOT NULL,
  `message_body` mediumtext NOT NULL,
  `message_parameters` text NOT NULL,
  `created_at` timestamp NULL,
  `processed_at` timestamp NULL,
  PRIMARY KEY (`message_id`),
  KEY (`entity_id`, `entity_type`, `event_type`, `message_body_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_email_queue_recipients` (
  `recipient_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `message_id` int(10) unsigned NOT NULL,
  `recipient_email` varchar(128) NOT NULL,
  `recipient_name` varchar(255) NOT NULL,
  `email_type` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`recipient_id`),
  UNIQUE KEY (`message_id`, `recipient_email`, `email_type`),
  KEY (`email_type`),
  KEY (`recipient_email`),
  FOREIGN KEY (`message_id`) REFERENCES `{p}core_email_queue` (`message_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_email_template` (
  `template_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `template_code` varchar(150) NOT NULL,
  `template_text` text NOT NULL,
  `template_styles` text,
  `template_type` int(10) unsigned,
  `template_subject` varchar(200) NOT NULL,
  `template_sender_name` varchar(200),
  `template_sender_email` varchar(200),
  `added_at` timestamp NULL,
  `modified_at` timestamp NULL,
  `orig_template_code` varchar(200),
  `orig_template_variables` text,
  PRIMARY KEY (`template_id`),
  UNIQUE KEY (`template_code`),
  KEY (`added_at`),
  KEY (`modified_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_flag` (
  `flag_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `flag_code` varchar(255) NOT NULL,
  `state` smallint(5) unsigned NOT NULL DEFAULT 0,
  `flag_data` text,
  `last_update` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`flag_id`),
  KEY (`last_update`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_layout_link` (
  `layout_link_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `area` varchar(64),
  `package` varchar(64),
  `theme` varchar(64),
  `layout_update_id` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`layout_link_id`),
  UNIQUE KEY (`store_id`, `package`, `theme`, `layout_update_id`),
  KEY (`layout_update_id`),
  FOREIGN KEY (`layout_update_id`) REFERENCES `{p}core_layout_update` (`layout_update_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_layout_update` (
  `layout_update_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `handle` varchar(255),
  `xml` text,
  `sort_order` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`layout_update_id`),
  KEY (`handle`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_resource` (
  `code` varchar(50) NOT NULL,
  `version` varchar(50),
  `data_version` varchar(50),
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_session` (
  `session_id` varchar(255) NOT NULL,
  `session_expires` int(10) unsigned NOT NULL DEFAULT 0,
  `session_data` mediumblob NOT NULL,
  PRIMARY KEY (`session_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_store` (
  `store_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `code` varchar(32),
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `name` varchar(255) NOT NULL,
  `sort_order` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_active` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`store_id`),
  UNIQUE KEY (`code`),
  KEY (`group_id`),
  KEY (`is_active`, `sort_order`),
  KEY (`website_id`),
  FOREIGN KEY (`group_id`) REFERENCES `{p}core_store_group` (`group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_store_group` (
  `group_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `name` varchar(255) NOT NULL,
  `root_category_id` int(10) unsigned NOT NULL DEFAULT 0,
  `default_store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`group_id`),
  KEY (`default_store_id`),
  KEY (`website_id`),
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_translate` (
  `key_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `string` varchar(255) NOT NULL DEFAULT 'Translate String',
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `translate` varchar(255),
  `locale` varchar(20) NOT NULL DEFAULT 'en_US',
  `crc_string` bigint(20) NOT NULL DEFAULT 1591228201,
  PRIMARY KEY (`key_id`),
  UNIQUE KEY (`store_id`, `locale`, `crc_string`, `string`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_url_rewrite` (
  `url_rewrite_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `id_path` varchar(255),
  `request_path` varchar(255),
  `target_path` varchar(255),
  `is_system` smallint(5) unsigned DEFAULT 1,
  `options` varchar(255),
  `description` varchar(255),
  `category_id` int(10) unsigned,
  `product_id` int(10) unsigned,
  PRIMARY KEY (`url_rewrite_id`),
  UNIQUE KEY (`id_path`, `is_system`, `store_id`),
  UNIQUE KEY (`request_path`, `store_id`),
  KEY (`category_id`),
  KEY (`product_id`),
  KEY (`id_path`),
  KEY (`store_id`),
  KEY (`target_path`, `store_id`),
  FOREIGN KEY (`category_id`) REFERENCES `{p}catalog_category_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_variable` (
  `variable_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `code` varchar(255),
  `name` varchar(255),
  PRIMARY KEY (`variable_id`),
  UNIQUE KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_variable_value` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `variable_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `plain_value` text,
  `html_value` text,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`variable_id`, `store_id`),
  KEY (`store_id`),
  KEY (`variable_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE,
  FOREIGN KEY (`variable_id`) REFERENCES `{p}core_variable` (`variable_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}core_website` (
  `website_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `code` varchar(32),
  `name` varchar(64),
  `sort_order` smallint(5) unsigned NOT NULL DEFAULT 0,
  `default_group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_default` smallint(5) unsigned DEFAULT 0,
  PRIMARY KEY (`website_id`),
  UNIQUE KEY (`code`),
  KEY (`default_group_id`),
  KEY (`sort_order`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}coupon_aggregated` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date NOT NULL,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50),
  `coupon_code` varchar(50),
  `coupon_uses` int(11) NOT NULL DEFAULT 0,
  `subtotal_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `subtotal_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `discount_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `rule_name` varchar(255),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`, `coupon_code`),
  KEY (`rule_name`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}coupon_aggregated_order` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date NOT NULL,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50),
  `coupon_code` varchar(50),
  `coupon_uses` int(11) NOT NULL DEFAULT 0,
  `subtotal_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `rule_name` varchar(255),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`, `coupon_code`),
  KEY (`rule_name`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}coupon_aggregated_updated` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date NOT NULL,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50),
  `coupon_code` varchar(50),
  `coupon_uses` int(11) NOT NULL DEFAULT 0,
  `subtotal_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `subtotal_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `discount_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `rule_name` varchar(255),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`, `coupon_code`),
  KEY (`rule_name`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}cron_schedule` (
  `schedule_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `job_code` varchar(255) NOT NULL DEFAULT '0',
  `status` varchar(7) NOT NULL DEFAULT 'pending',
  `messages` text,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `scheduled_at` timestamp NULL,
  `executed_at` timestamp NULL,
  `finished_at` timestamp NULL,
  PRIMARY KEY (`schedule_id`),
  KEY (`job_code`),
  KEY (`scheduled_at`, `status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_address_entity` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `increment_id` varchar(50),
  `parent_id` int(10) unsigned,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `is_active` smallint(5) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`entity_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_address_entity_datetime` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_address_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_address_entity_decimal` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_address_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_address_entity_int` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_address_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_address_entity_text` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` text NOT NULL,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_address_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_address_entity_varchar` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_address_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_eav_attribute` (
  `attribute_id` smallint(5) unsigned NOT NULL,
  `is_visible` smallint(5) unsigned NOT NULL DEFAULT 1,
  `input_filter` varchar(255),
  `multiline_count` smallint(5) unsigned NOT NULL DEFAULT 1,
  `validate_rules` text,
  `is_system` smallint(5) unsigned NOT NULL DEFAULT 0,
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  `data_model` varchar(255),
  PRIMARY KEY (`attribute_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_eav_attribute_website` (
  `attribute_id` smallint(5) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `is_visible` smallint(5) unsigned,
  `is_required` smallint(5) unsigned,
  `default_value` text,
  `multiline_count` smallint(5) unsigned,
  PRIMARY KEY (`attribute_id`, `website_id`),
  KEY (`website_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_entity` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `website_id` smallint(5) unsigned,
  `email` varchar(255),
  `group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `increment_id` varchar(50),
  `store_id` smallint(5) unsigned DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `is_active` smallint(5) unsigned NOT NULL DEFAULT 1,
  `disable_auto_group_change` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`email`, `website_id`),
  KEY (`email`, `website_id`),
  KEY (`entity_type_id`),
  KEY (`store_id`),
  KEY (`website_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_entity_datetime` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_entity_decimal` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_entity_int` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_entity_text` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` text NOT NULL,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_entity_varchar` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_id`, `attribute_id`, `value`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_flowpassword` (
  `flowpassword_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `ip` varchar(50) NOT NULL,
  `email` varchar(255) NOT NULL,
  `requested_date` varchar(255) NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`flowpassword_id`),
  KEY (`email`),
  KEY (`ip`),
  KEY (`requested_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_form_attribute` (
  `form_code` varchar(32) NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`form_code`, `attribute_id`),
  KEY (`attribute_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}customer_group` (
  `customer_group_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `customer_group_code` varchar(32) NOT NULL,
  `tax_class_id` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`customer_group_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}dataflow_batch` (
  `batch_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `profile_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `adapter` varchar(128),
  `params` text,
  `created_at` timestamp NULL,
  PRIMARY KEY (`batch_id`),
  KEY (`created_at`),
  KEY (`profile_id`),
  KEY (`store_id`),
  FOREIGN KEY (`profile_id`) REFERENCES `{p}dataflow_profile` (`profile_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}dataflow_batch_export` (
  `batch_export_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `batch_id` int(10) unsigned NOT NULL DEFAULT 0,
  `batch_data` longtext,
  `status` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`batch_export_id`),
  KEY (`batch_id`),
  FOREIGN KEY (`batch_id`) REFERENCES `{p}dataflow_batch` (`batch_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}dataflow_batch_import` (
  `batch_import_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `batch_id` int(10) unsigned NOT NULL DEFAULT 0,
  `batch_data` longtext,
  `status` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`batch_import_id`),
  KEY (`batch_id`),
  FOREIGN KEY (`batch_id`) REFERENCES `{p}dataflow_batch` (`batch_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}dataflow_import_data` (
  `import_id` int(11) NOT NULL AUTO_INCREMENT,
  `session_id` int(11),
  `serial_number` int(11) NOT NULL DEFAULT 0,
  `value` text,
  `status` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`import_id`),
  KEY (`session_id`),
  FOREIGN KEY (`session_id`) REFERENCES `{p}dataflow_session` (`session_id`) ON DELETE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}dataflow_profile` (
  `profile_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(255),
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  `actions_xml` text,
  `gui_data` text,
  `direction` varchar(6),
  `entity_type` varchar(64),
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `data_transfer` varchar(11),
  PRIMARY KEY (`profile_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}dataflow_profile_history` (
  `history_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `profile_id` int(10) unsigned NOT NULL DEFAULT 0,
  `action_code` varchar(64),
  `user_id` int(10) unsigned NOT NULL DEFAULT 0,
  `performed_at` timestamp NULL,
  PRIMARY KEY (`history_id`),
  KEY (`profile_id`),
  FOREIGN KEY (`profile_id`) REFERENCES `{p}dataflow_profile` (`profile_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}dataflow_session` (
  `session_id` int(11) NOT NULL AUTO_INCREMENT,
  `user_id` int(11) NOT NULL,
  `created_date` timestamp NULL,
  `file` varchar(255),
  `type` varchar(32),
  `direction` varchar(32),
  `comment` varchar(255),
  PRIMARY KEY (`session_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}design_change` (
  `design_change_id` int(11) NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `design` varchar(255),
  `date_from` date,
  `date_to` date,
  PRIMARY KEY (`design_change_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}directory_country` (
  `country_id` varchar(2) NOT NULL DEFAULT '',
  `iso2_code` varchar(2),
  `iso3_code` varchar(3),
  PRIMARY KEY (`country_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}directory_country_format` (
  `country_format_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `country_id` varchar(2),
  `type` varchar(30),
  `format` text NOT NULL,
  PRIMARY KEY (`country_format_id`),
  UNIQUE KEY (`country_id`, `type`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}directory_country_region` (
  `region_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `country_id` varchar(4) NOT NULL DEFAULT '0',
  `code` varchar(32),
  `default_name` varchar(255),
  PRIMARY KEY (`region_id`),
  KEY (`country_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}directory_country_region_name` (
  `locale` varchar(8) NOT NULL DEFAULT '',
  `region_id` int(10) unsigned NOT NULL DEFAULT 0,
  `name` varchar(255),
  PRIMARY KEY (`locale`, `region_id`),
  KEY (`region_id`),
  FOREIGN KEY (`region_id`) REFERENCES `{p}directory_country_region` (`region_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}directory_currency_rate` (
  `currency_from` varchar(3) NOT NULL DEFAULT '',
  `currency_to` varchar(3) NOT NULL DEFAULT '',
  `rate` decimal(24,12) NOT NULL DEFAULT 0.000000000000,
  PRIMARY KEY (`currency_from`, `currency_to`),
  KEY (`currency_to`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}downloadable_link` (
  `link_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  `number_of_downloads` int(11),
  `is_shareable` smallint(5) unsigned NOT NULL DEFAULT 0,
  `link_url` varchar(255),
  `link_file` varchar(255),
  `link_type` varchar(20),
  `sample_url` varchar(255),
  `sample_file` varchar(255),
  `sample_type` varchar(20),
  PRIMARY KEY (`link_id`),
  KEY (`product_id`),
  KEY (`product_id`, `sort_order`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}downloadable_link_price` (
  `price_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `link_id` int(10) unsigned NOT NULL DEFAULT 0,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`price_id`),
  KEY (`link_id`),
  KEY (`website_id`),
  FOREIGN KEY (`link_id`) REFERENCES `{p}downloadable_link` (`link_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}downloadable_link_purchased` (
  `purchased_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `order_id` int(10) unsigned DEFAULT 0,
  `order_increment_id` varchar(50),
  `order_item_id` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `customer_id` int(10) unsigned DEFAULT 0,
  `product_name` varchar(255),
  `product_sku` varchar(255),
  `link_section_title` varchar(255),
  PRIMARY KEY (`purchased_id`),
  KEY (`customer_id`),
  KEY (`order_id`),
  KEY (`order_item_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE SET NULL,
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}downloadable_link_purchased_item` (
  `item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `purchased_id` int(10) unsigned NOT NULL DEFAULT 0,
  `order_item_id` int(10) unsigned DEFAULT 0,
  `product_id` int(10) unsigned DEFAULT 0,
  `link_hash` varchar(255),
  `number_of_downloads_bought` int(10) unsigned NOT NULL DEFAULT 0,
  `number_of_downloads_used` int(10) unsigned NOT NULL DEFAULT 0,
  `link_id` int(10) unsigned NOT NULL DEFAULT 0,
  `link_title` varchar(255),
  `is_shareable` smallint(5) unsigned NOT NULL DEFAULT 0,
  `link_url` varchar(255),
  `link_file` varchar(255),
  `link_type` varchar(255),
  `status` varchar(50),
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`item_id`),
  KEY (`link_hash`),
  KEY (`order_item_id`),
  KEY (`purchased_id`),
  FOREIGN KEY (`order_item_id`) REFERENCES `{p}sales_flat_order_item` (`item_id`) ON DELETE SET NULL,
  FOREIGN KEY (`purchased_id`) REFERENCES `{p}downloadable_link_purchased` (`purchased_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}downloadable_link_title` (
  `title_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `link_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `title` varchar(255),
  PRIMARY KEY (`title_id`),
  UNIQUE KEY (`link_id`, `store_id`),
  KEY (`link_id`),
  KEY (`store_id`),
  FOREIGN KEY (`link_id`) REFERENCES `{p}downloadable_link` (`link_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}downloadable_sample` (
  `sample_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `sample_url` varchar(255),
  `sample_file` varchar(255),
  `sample_type` varchar(20),
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`sample_id`),
  KEY (`product_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}downloadable_sample_title` (
  `title_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `sample_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `title` varchar(255),
  PRIMARY KEY (`title_id`),
  UNIQUE KEY (`sample_id`, `store_id`),
  KEY (`sample_id`),
  KEY (`store_id`),
  FOREIGN KEY (`sample_id`) REFERENCES `{p}downloadable_sample` (`sample_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_attribute` (
  `attribute_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_code` varchar(255),
  `attribute_model` varchar(255),
  `backend_model` varchar(255),
  `backend_type` varchar(8) NOT NULL DEFAULT 'static',
  `backend_table` varchar(255),
  `frontend_model` varchar(255),
  `frontend_input` varchar(50),
  `frontend_label` varchar(255),
  `frontend_class` varchar(255),
  `source_model` varchar(255),
  `is_required` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_user_defined` smallint(5) unsigned NOT NULL DEFAULT 0,
  `default_value` text,
  `is_unique` smallint(5) unsigned NOT NULL DEFAULT 0,
  `note` varchar(255),
  PRIMARY KEY (`attribute_id`),
  UNIQUE KEY (`entity_type_id`, `attribute_code`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_attribute_group` (
  `attribute_group_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_group_name` varchar(255),
  `sort_order` smallint(6) NOT NULL DEFAULT 0,
  `default_id` smallint(5) unsigned DEFAULT 0,
  PRIMARY KEY (`attribute_group_id`),
  UNIQUE KEY (`attribute_set_id`, `attribute_group_name`),
  KEY (`attribute_set_id`, `sort_order`),
  FOREIGN KEY (`attribute_set_id`) REFERENCES `{p}eav_attribute_set` (`attribute_set_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_attribute_label` (
  `attribute_label_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`attribute_label_id`),
  KEY (`attribute_id`),
  KEY (`attribute_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_attribute_option` (
  `option_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `sort_order` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`option_id`),
  KEY (`attribute_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_attribute_option_value` (
  `value_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  KEY (`option_id`),
  KEY (`store_id`),
  FOREIGN KEY (`option_id`) REFERENCES `{p}eav_attribute_option` (`option_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_attribute_set` (
  `attribute_set_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_set_name` varchar(255),
  `sort_order` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`attribute_set_id`),
  UNIQUE KEY (`entity_type_id`, `attribute_set_name`),
  KEY (`entity_type_id`, `sort_order`),
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `increment_id` varchar(50),
  `parent_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `is_active` smallint(5) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`entity_id`),
  KEY (`entity_type_id`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_attribute` (
  `entity_attribute_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_group_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `sort_order` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`entity_attribute_id`),
  UNIQUE KEY (`attribute_group_id`, `attribute_id`),
  UNIQUE KEY (`attribute_set_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`attribute_set_id`, `sort_order`),
  FOREIGN KEY (`attribute_group_id`) REFERENCES `{p}eav_attribute_group` (`attribute_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_datetime` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`attribute_id`, `value`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  KEY (`entity_type_id`, `value`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}eav_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_decimal` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`attribute_id`, `value`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  KEY (`entity_type_id`, `value`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}eav_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_int` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`attribute_id`, `value`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  KEY (`entity_type_id`, `value`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}eav_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_store` (
  `entity_store_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `increment_prefix` varchar(20),
  `increment_last_id` varchar(50),
  PRIMARY KEY (`entity_store_id`),
  KEY (`entity_type_id`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_text` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` text NOT NULL,
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}eav_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_type` (
  `entity_type_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `entity_type_code` varchar(50) NOT NULL,
  `entity_model` varchar(255) NOT NULL,
  `attribute_model` varchar(255),
  `entity_table` varchar(255),
  `value_table_prefix` varchar(255),
  `entity_id_field` varchar(255),
  `is_data_sharing` smallint(5) unsigned NOT NULL DEFAULT 1,
  `data_sharing_key` varchar(100) DEFAULT 'default',
  `default_attribute_set_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `increment_model` varchar(255) DEFAULT '',
  `increment_per_store` smallint(5) unsigned NOT NULL DEFAULT 0,
  `increment_pad_length` smallint(5) unsigned NOT NULL DEFAULT 8,
  `increment_pad_char` varchar(1) NOT NULL DEFAULT '0',
  `additional_attribute_table` varchar(255) DEFAULT '',
  `entity_attribute_collection` varchar(255),
  PRIMARY KEY (`entity_type_id`),
  KEY (`entity_type_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_entity_varchar` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `entity_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255),
  PRIMARY KEY (`value_id`),
  UNIQUE KEY (`entity_id`, `attribute_id`, `store_id`),
  KEY (`attribute_id`),
  KEY (`attribute_id`, `value`),
  KEY (`entity_id`),
  KEY (`entity_type_id`),
  KEY (`entity_type_id`, `value`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}eav_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_form_element` (
  `element_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `type_id` smallint(5) unsigned NOT NULL,
  `fieldset_id` smallint(5) unsigned,
  `attribute_id` smallint(5) unsigned NOT NULL,
  `sort_order` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`element_id`),
  UNIQUE KEY (`type_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`fieldset_id`),
  KEY (`type_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`fieldset_id`) REFERENCES `{p}eav_form_fieldset` (`fieldset_id`) ON DELETE SET NULL,
  FOREIGN KEY (`type_id`) REFERENCES `{p}eav_form_type` (`type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_form_fieldset` (
  `fieldset_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `type_id` smallint(5) unsigned NOT NULL,
  `code` varchar(64) NOT NULL,
  `sort_order` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`fieldset_id`),
  UNIQUE KEY (`type_id`, `code`),
  KEY (`type_id`),
  FOREIGN KEY (`type_id`) REFERENCES `{p}eav_form_type` (`type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_form_fieldset_label` (
  `fieldset_id` smallint(5) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `label` varchar(255) NOT NULL,
  PRIMARY KEY (`fieldset_id`, `store_id`),
  KEY (`fieldset_id`),
  KEY (`store_id`),
  FOREIGN KEY (`fieldset_id`) REFERENCES `{p}eav_form_fieldset` (`fieldset_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_form_type` (
  `type_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `code` varchar(64) NOT NULL,
  `label` varchar(255) NOT NULL,
  `is_system` smallint(5) unsigned NOT NULL DEFAULT 0,
  `theme` varchar(64),
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`type_id`),
  UNIQUE KEY (`code`, `theme`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}eav_form_type_entity` (
  `type_id` smallint(5) unsigned NOT NULL,
  `entity_type_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`type_id`, `entity_type_id`),
  KEY (`entity_type_id`),
  FOREIGN KEY (`entity_type_id`) REFERENCES `{p}eav_entity_type` (`entity_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`type_id`) REFERENCES `{p}eav_form_type` (`type_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}gift_message` (
  `gift_message_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `sender` varchar(255),
  `recipient` varchar(255),
  `message` text,
  PRIMARY KEY (`gift_message_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}importexport_importdata` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `entity` varchar(50) NOT NULL,
  `behavior` varchar(10) NOT NULL DEFAULT 'append',
  `data` longtext,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}index_event` (
  `event_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `type` varchar(64) NOT NULL,
  `entity` varchar(64) NOT NULL,
  `entity_pk` bigint(20),
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `old_data` mediumtext,
  `new_data` mediumtext,
  PRIMARY KEY (`event_id`),
  UNIQUE KEY (`type`, `entity`, `entity_pk`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}index_process` (
  `process_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `indexer_code` varchar(32) NOT NULL,
  `status` varchar(15) NOT NULL DEFAULT 'pending',
  `started_at` timestamp NULL,
  `ended_at` timestamp NULL,
  `mode` varchar(9) NOT NULL DEFAULT 'real_time',
  PRIMARY KEY (`process_id`),
  UNIQUE KEY (`indexer_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}index_process_event` (
  `process_id` int(10) unsigned NOT NULL,
  `event_id` bigint(20) unsigned NOT NULL,
  `status` varchar(7) NOT NULL DEFAULT 'new',
  PRIMARY KEY (`process_id`, `event_id`),
  KEY (`event_id`),
  FOREIGN KEY (`event_id`) REFERENCES `{p}index_event` (`event_id`) ON DELETE CASCADE,
  FOREIGN KEY (`process_id`) REFERENCES `{p}index_process` (`process_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_customer` (
  `log_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `visitor_id` bigint(20) unsigned,
  `customer_id` int(11) NOT NULL DEFAULT 0,
  `login_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `logout_at` timestamp NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`log_id`),
  KEY (`visitor_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_quote` (
  `quote_id` int(10) unsigned NOT NULL DEFAULT 0,
  `visitor_id` bigint(20) unsigned,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `deleted_at` timestamp NULL,
  PRIMARY KEY (`quote_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_summary` (
  `summary_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned NOT NULL,
  `type_id` smallint(5) unsigned,
  `visitor_count` int(11) NOT NULL DEFAULT 0,
  `customer_count` int(11) NOT NULL DEFAULT 0,
  `add_date` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`summary_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_summary_type` (
  `type_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `type_code` varchar(64),
  `period` smallint(5) unsigned NOT NULL DEFAULT 0,
  `period_type` varchar(6) NOT NULL DEFAULT 'MINUTE',
  PRIMARY KEY (`type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_url` (
  `url_id` bigint(20) unsigned NOT NULL DEFAULT 0,
  `visitor_id` bigint(20) unsigned,
  `visit_time` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  KEY (`visitor_id`),
  KEY (`url_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_url_info` (
  `url_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `url` varchar(255),
  `referer` varchar(255),
  PRIMARY KEY (`url_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_visitor` (
  `visitor_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `session_id` varchar(64),
  `first_visit_at` timestamp NULL,
  `last_visit_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `last_url_id` bigint(20) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`visitor_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_visitor_info` (
  `visitor_id` bigint(20) unsigned NOT NULL DEFAULT 0,
  `http_referer` varchar(255),
  `http_user_agent` varchar(255),
  `http_accept_charset` varchar(255),
  `http_accept_language` varchar(255),
  `server_addr` varbinary(16),
  `remote_addr` varbinary(16),
  PRIMARY KEY (`visitor_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}log_visitor_online` (
  `visitor_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `visitor_type` varchar(1) NOT NULL,
  `remote_addr` varbinary(16),
  `first_visit_at` timestamp NULL,
  `last_visit_at` timestamp NULL,
  `customer_id` int(10) unsigned,
  `last_url` varchar(255),
  PRIMARY KEY (`visitor_id`),
  KEY (`customer_id`),
  KEY (`first_visit_at`, `last_visit_at`),
  KEY (`visitor_type`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}newsletter_problem` (
  `problem_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `subscriber_id` int(10) unsigned,
  `queue_id` int(10) unsigned NOT NULL DEFAULT 0,
  `problem_error_code` int(10) unsigned DEFAULT 0,
  `problem_error_text` varchar(200),
  PRIMARY KEY (`problem_id`),
  KEY (`queue_id`),
  KEY (`subscriber_id`),
  FOREIGN KEY (`queue_id`) REFERENCES `{p}newsletter_queue` (`queue_id`) ON DELETE CASCADE,
  FOREIGN KEY (`subscriber_id`) REFERENCES `{p}newsletter_subscriber` (`subscriber_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}newsletter_queue` (
  `queue_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `template_id` int(10) unsigned NOT NULL DEFAULT 0,
  `newsletter_type` int(11),
  `newsletter_text` text,
  `newsletter_styles` text,
  `newsletter_subject` varchar(200),
  `newsletter_sender_name` varchar(200),
  `newsletter_sender_email` varchar(200),
  `queue_status` int(10) unsigned NOT NULL DEFAULT 0,
  `queue_start_at` timestamp NULL,
  `queue_finish_at` timestamp NULL,
  PRIMARY KEY (`queue_id`),
  KEY (`template_id`),
  FOREIGN KEY (`template_id`) REFERENCES `{p}newsletter_template` (`template_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}newsletter_queue_link` (
  `queue_link_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `queue_id` int(10) unsigned NOT NULL DEFAULT 0,
  `subscriber_id` int(10) unsigned NOT NULL DEFAULT 0,
  `letter_sent_at` timestamp NULL,
  PRIMARY KEY (`queue_link_id`),
  KEY (`queue_id`),
  KEY (`queue_id`, `letter_sent_at`),
  KEY (`subscriber_id`),
  FOREIGN KEY (`queue_id`) REFERENCES `{p}newsletter_queue` (`queue_id`) ON DELETE CASCADE,
  FOREIGN KEY (`subscriber_id`) REFERENCES `{p}newsletter_subscriber` (`subscriber_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}newsletter_queue_store_link` (
  `queue_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`queue_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`queue_id`) REFERENCES `{p}newsletter_queue` (`queue_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}newsletter_subscriber` (
  `subscriber_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned DEFAULT 0,
  `change_status_at` timestamp NULL,
  `customer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `subscriber_email` varchar(150),
  `subscriber_status` int(11) NOT NULL DEFAULT 0,
  `subscriber_confirm_code` varchar(32) DEFAULT 'NULL',
  PRIMARY KEY (`subscriber_id`),
  KEY (`customer_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}newsletter_template` (
  `template_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `template_code` varchar(150),
  `template_text` text,
  `template_text_preprocessed` text,
  `template_styles` text,
  `template_type` int(10) unsigned,
  `template_subject` varchar(200),
  `template_sender_name` varchar(200),
  `template_sender_email` varchar(200),
  `template_actual` smallint(5) unsigned DEFAULT 1,
  `added_at` timestamp NULL,
  `modified_at` timestamp NULL,
  PRIMARY KEY (`template_id`),
  KEY (`added_at`),
  KEY (`modified_at`),
  KEY (`template_actual`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}oauth_consumer` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `updated_at` timestamp NULL,
  `name` varchar(255) NOT NULL,
  `key` varchar(32) NOT NULL,
  `secret` varchar(32) NOT NULL,
  `callback_url` varchar(255),
  `rejected_callback_url` varchar(255) NOT NULL,
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`key`),
  UNIQUE KEY (`secret`),
  KEY (`created_at`),
  KEY (`updated_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}oauth_nonce` (
  `nonce` varchar(32) NOT NULL,
  `timestamp` int(10) unsigned NOT NULL,
  UNIQUE KEY (`nonce`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}oauth_token` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `consumer_id` int(10) unsigned NOT NULL,
  `admin_id` int(10) unsigned,
  `customer_id` int(10) unsigned,
  `type` varchar(16) NOT NULL,
  `token` varchar(32) NOT NULL,
  `secret` varchar(32) NOT NULL,
  `verifier` varchar(32),
  `callback_url` varchar(255) NOT NULL,
  `revoked` smallint(5) unsigned NOT NULL DEFAULT 0,
  `authorized` smallint(5) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`token`),
  KEY (`admin_id`),
  KEY (`customer_id`),
  KEY (`consumer_id`),
  FOREIGN KEY (`admin_id`) REFERENCES `{p}admin_user` (`user_id`) ON DELETE CASCADE,
  FOREIGN KEY (`consumer_id`) REFERENCES `{p}oauth_consumer` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}paypal_cert` (
  `cert_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `content` text,
  `updated_at` timestamp NULL,
  PRIMARY KEY (`cert_id`),
  KEY (`website_id`),
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}paypal_payment_transaction` (
  `transaction_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `txn_id` varchar(100),
  `additional_information` blob,
  `created_at` timestamp NULL,
  PRIMARY KEY (`transaction_id`),
  UNIQUE KEY (`txn_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}paypal_settlement_report` (
  `report_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `report_date` timestamp NULL,
  `account_id` varchar(64),
  `filename` varchar(24),
  `last_modified` timestamp NULL,
  PRIMARY KEY (`report_id`),
  UNIQUE KEY (`report_date`, `account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}paypal_settlement_report_row` (
  `row_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `report_id` int(10) unsigned NOT NULL,
  `transaction_id` varchar(19),
  `invoice_id` varchar(127),
  `paypal_reference_id` varchar(19),
  `paypal_reference_id_type` varchar(3),
  `transaction_event_code` varchar(5),
  `transaction_initiation_date` timestamp NULL,
  `transaction_completion_date` timestamp NULL,
  `transaction_debit_or_credit` varchar(2) NOT NULL DEFAULT 'CR',
  `gross_transaction_amount` decimal(20,6) NOT NULL DEFAULT 0.000000,
  `gross_transaction_currency` varchar(3) DEFAULT '',
  `fee_debit_or_credit` varchar(2),
  `fee_amount` decimal(20,6) NOT NULL DEFAULT 0.000000,
  `fee_currency` varchar(3),
  `custom_field` varchar(255),
  `consumer_id` varchar(127),
  `payment_tracking_id` varchar(255),
  `store_id` varchar(50),
  PRIMARY KEY (`row_id`),
  KEY (`report_id`),
  FOREIGN KEY (`report_id`) REFERENCES `{p}paypal_settlement_report` (`report_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}permission_block` (
  `block_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `block_name` varchar(255) NOT NULL DEFAULT '',
  `is_allowed` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`block_id`),
  UNIQUE KEY (`block_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}permission_variable` (
  `variable_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `variable_name` varchar(255) NOT NULL DEFAULT '',
  `is_allowed` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`variable_id`, `variable_name`),
  UNIQUE KEY (`variable_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}persistent_session` (
  `persistent_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `key` varchar(50) NOT NULL,
  `customer_id` int(10) unsigned,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `info` text,
  `updated_at` timestamp NULL,
  PRIMARY KEY (`persistent_id`),
  UNIQUE KEY (`customer_id`),
  UNIQUE KEY (`key`),
  KEY (`website_id`),
  KEY (`updated_at`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}poll` (
  `poll_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `poll_title` varchar(255),
  `votes_count` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `date_posted` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `date_closed` timestamp NULL,
  `active` smallint(6) NOT NULL DEFAULT 1,
  `closed` smallint(6) NOT NULL DEFAULT 0,
  `answers_display` smallint(6),
  PRIMARY KEY (`poll_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}poll_answer` (
  `answer_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `poll_id` int(10) unsigned NOT NULL DEFAULT 0,
  `answer_title` varchar(255),
  `votes_count` int(10) unsigned NOT NULL DEFAULT 0,
  `answer_order` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`answer_id`),
  KEY (`poll_id`),
  FOREIGN KEY (`poll_id`) REFERENCES `{p}poll` (`poll_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}poll_store` (
  `poll_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`poll_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`poll_id`) REFERENCES `{p}poll` (`poll_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}poll_vote` (
  `vote_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `poll_id` int(10) unsigned NOT NULL DEFAULT 0,
  `poll_answer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `ip_address` varbinary(16),
  `customer_id` int(11),
  `vote_time` timestamp NULL,
  PRIMARY KEY (`vote_id`),
  KEY (`poll_answer_id`),
  FOREIGN KEY (`poll_answer_id`) REFERENCES `{p}poll_answer` (`answer_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}product_alert_price` (
  `alert_price_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `add_date` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `last_send_date` timestamp NULL,
  `send_count` smallint(5) unsigned NOT NULL DEFAULT 0,
  `status` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`alert_price_id`),
  KEY (`customer_id`),
  KEY (`product_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}product_alert_stock` (
  `alert_stock_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `add_date` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `send_date` timestamp NULL,
  `send_count` smallint(5) unsigned NOT NULL DEFAULT 0,
  `status` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`alert_stock_id`),
  KEY (`customer_id`),
  KEY (`product_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}rating` (
  `rating_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `entity_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `rating_code` varchar(64) NOT NULL,
  `position` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`rating_id`),
  UNIQUE KEY (`rating_code`),
  KEY (`entity_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}rating_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}rating_entity` (
  `entity_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `entity_code` varchar(64) NOT NULL,
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`entity_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}rating_option` (
  `option_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `rating_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `code` varchar(32) NOT NULL,
  `value` smallint(5) unsigned NOT NULL DEFAULT 0,
  `position` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`option_id`),
  KEY (`rating_id`),
  FOREIGN KEY (`rating_id`) REFERENCES `{p}rating` (`rating_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}rating_option_vote` (
  `vote_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` int(10) unsigned NOT NULL DEFAULT 0,
  `remote_ip` varchar(50),
  `remote_ip_long` varbinary(16),
  `customer_id` int(10) unsigned DEFAULT 0,
  `entity_pk_value` bigint(20) unsigned NOT NULL DEFAULT 0,
  `rating_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `review_id` bigint(20) unsigned,
  `percent` smallint(6) NOT NULL DEFAULT 0,
  `value` smallint(6) NOT NULL DEFAULT 0,
  PRIMARY KEY (`vote_id`),
  KEY (`review_id`),
  KEY (`option_id`),
  FOREIGN KEY (`option_id`) REFERENCES `{p}rating_option` (`option_id`) ON DELETE CASCADE,
  FOREIGN KEY (`review_id`) REFERENCES `{p}review` (`review_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}rating_option_vote_aggregated` (
  `primary_id` int(11) NOT NULL AUTO_INCREMENT,
  `rating_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_pk_value` bigint(20) unsigned NOT NULL DEFAULT 0,
  `vote_count` int(10) unsigned NOT NULL DEFAULT 0,
  `vote_value_sum` int(10) unsigned NOT NULL DEFAULT 0,
  `percent` smallint(6) NOT NULL DEFAULT 0,
  `percent_approved` smallint(6) DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`primary_id`),
  KEY (`rating_id`),
  KEY (`store_id`),
  FOREIGN KEY (`rating_id`) REFERENCES `{p}rating` (`rating_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}rating_store` (
  `rating_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`rating_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`rating_id`) REFERENCES `{p}rating` (`rating_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}rating_title` (
  `rating_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `value` varchar(255) NOT NULL,
  PRIMARY KEY (`rating_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`rating_id`) REFERENCES `{p}rating` (`rating_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}report_compared_product_index` (
  `index_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `visitor_id` int(10) unsigned,
  `customer_id` int(10) unsigned,
  `product_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned,
  `added_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`index_id`),
  UNIQUE KEY (`customer_id`, `product_id`),
  UNIQUE KEY (`visitor_id`, `product_id`),
  KEY (`added_at`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}report_event` (
  `event_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `logged_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `event_type_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `object_id` int(10) unsigned NOT NULL DEFAULT 0,
  `subject_id` int(10) unsigned NOT NULL DEFAULT 0,
  `subtype` smallint(5) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`event_id`),
  KEY (`event_type_id`),
  KEY (`object_id`),
  KEY (`store_id`),
  KEY (`subject_id`),
  KEY (`subtype`),
  FOREIGN KEY (`event_type_id`) REFERENCES `{p}report_event_types` (`event_type_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}report_event_types` (
  `event_type_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `event_name` varchar(64) NOT NULL,
  `customer_login` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`event_type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}report_viewed_product_aggregated_daily` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `product_id` int(10) unsigned,
  `product_name` varchar(255),
  `product_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `views_num` int(11) NOT NULL DEFAULT 0,
  `rating_pos` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `product_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}report_viewed_product_aggregated_monthly` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `product_id` int(10) unsigned,
  `product_name` varchar(255),
  `product_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `views_num` int(11) NOT NULL DEFAULT 0,
  `rating_pos` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `product_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}report_viewed_product_aggregated_yearly` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `product_id` int(10) unsigned,
  `product_name` varchar(255),
  `product_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `views_num` int(11) NOT NULL DEFAULT 0,
  `rating_pos` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `product_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}report_viewed_product_index` (
  `index_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `visitor_id` int(10) unsigned,
  `customer_id` int(10) unsigned,
  `product_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned,
  `added_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (`index_id`),
  UNIQUE KEY (`customer_id`, `product_id`),
  UNIQUE KEY (`visitor_id`, `product_id`),
  KEY (`added_at`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}review` (
  `review_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `entity_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_pk_value` int(10) unsigned NOT NULL DEFAULT 0,
  `status_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`review_id`),
  KEY (`entity_id`),
  KEY (`entity_pk_value`),
  KEY (`status_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}review_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`status_id`) REFERENCES `{p}review_status` (`status_id`) ON DELETE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}review_detail` (
  `detail_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `review_id` bigint(20) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned DEFAULT 0,
  `title` varchar(255) NOT NULL,
  `detail` text NOT NULL,
  `nickname` varchar(128) NOT NULL,
  `customer_id` int(10) unsigned,
  PRIMARY KEY (`detail_id`),
  KEY (`customer_id`),
  KEY (`review_id`),
  KEY (`store_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE SET NULL,
  FOREIGN KEY (`review_id`) REFERENCES `{p}review` (`review_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}review_entity` (
  `entity_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `entity_code` varchar(32) NOT NULL,
  PRIMARY KEY (`entity_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}review_entity_summary` (
  `primary_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `entity_pk_value` bigint(20) NOT NULL DEFAULT 0,
  `entity_type` smallint(6) NOT NULL DEFAULT 0,
  `reviews_count` smallint(6) NOT NULL DEFAULT 0,
  `rating_summary` smallint(6) NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`primary_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}review_status` (
  `status_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `status_code` varchar(32) NOT NULL,
  PRIMARY KEY (`status_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}review_store` (
  `review_id` bigint(20) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`review_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`review_id`) REFERENCES `{p}review` (`review_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule` (
  `rule_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(255),
  `description` text,
  `from_date` date,
  `to_date` date,
  `uses_per_customer` int(11) NOT NULL DEFAULT 0,
  `is_active` smallint(6) NOT NULL DEFAULT 0,
  `conditions_serialized` mediumtext,
  `actions_serialized` mediumtext,
  `stop_rules_processing` smallint(6) NOT NULL DEFAULT 1,
  `is_advanced` smallint(5) unsigned NOT NULL DEFAULT 1,
  `product_ids` text,
  `sort_order` int(10) unsigned NOT NULL DEFAULT 0,
  `simple_action` varchar(32),
  `discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `discount_qty` decimal(12,4),
  `discount_step` int(10) unsigned NOT NULL,
  `simple_free_shipping` smallint(5) unsigned NOT NULL DEFAULT 0,
  `apply_to_shipping` smallint(5) unsigned NOT NULL DEFAULT 0,
  `times_used` int(10) unsigned NOT NULL DEFAULT 0,
  `is_rss` smallint(6) NOT NULL DEFAULT 0,
  `coupon_type` smallint(5) unsigned NOT NULL DEFAULT 1,
  `use_auto_generation` smallint(6) NOT NULL DEFAULT 0,
  `uses_per_coupon` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`rule_id`),
  KEY (`is_active`, `sort_order`, `to_date`, `from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule_coupon` (
  `coupon_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `rule_id` int(10) unsigned NOT NULL,
  `code` varchar(255),
  `usage_limit` int(10) unsigned,
  `usage_per_customer` int(10) unsigned,
  `times_used` int(10) unsigned NOT NULL DEFAULT 0,
  `expiration_date` timestamp NULL,
  `is_primary` smallint(5) unsigned,
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `type` smallint(6) DEFAULT 0,
  PRIMARY KEY (`coupon_id`),
  UNIQUE KEY (`code`),
  UNIQUE KEY (`rule_id`, `is_primary`),
  KEY (`rule_id`),
  FOREIGN KEY (`rule_id`) REFERENCES `{p}salesrule` (`rule_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule_coupon_usage` (
  `coupon_id` int(10) unsigned NOT NULL,
  `customer_id` int(10) unsigned NOT NULL,
  `times_used` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`coupon_id`, `customer_id`),
  KEY (`coupon_id`),
  KEY (`customer_id`),
  FOREIGN KEY (`coupon_id`) REFERENCES `{p}salesrule_coupon` (`coupon_id`) ON DELETE CASCADE,
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule_customer` (
  `rule_customer_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `rule_id` int(10) unsigned NOT NULL DEFAULT 0,
  `customer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `times_used` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`rule_customer_id`),
  KEY (`customer_id`, `rule_id`),
  KEY (`rule_id`, `customer_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`rule_id`) REFERENCES `{p}salesrule` (`rule_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule_customer_group` (
  `rule_id` int(10) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`rule_id`, `customer_group_id`),
  KEY (`customer_group_id`),
  KEY (`rule_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`rule_id`) REFERENCES `{p}salesrule` (`rule_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule_label` (
  `label_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `rule_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `label` varchar(255),
  PRIMARY KEY (`label_id`),
  UNIQUE KEY (`rule_id`, `store_id`),
  KEY (`rule_id`),
  KEY (`store_id`),
  FOREIGN KEY (`rule_id`) REFERENCES `{p}salesrule` (`rule_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule_product_attribute` (
  `rule_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `attribute_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`rule_id`, `website_id`, `customer_group_id`, `attribute_id`),
  KEY (`attribute_id`),
  KEY (`customer_group_id`),
  KEY (`website_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`rule_id`) REFERENCES `{p}salesrule` (`rule_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}salesrule_website` (
  `rule_id` int(10) unsigned NOT NULL,
  `website_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`rule_id`, `website_id`),
  KEY (`rule_id`),
  KEY (`website_id`),
  FOREIGN KEY (`rule_id`) REFERENCES `{p}salesrule` (`rule_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_bestsellers_aggregated_daily` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `product_id` int(10) unsigned,
  `product_type_id` varchar(32) NOT NULL DEFAULT 'simple',
  `product_name` varchar(255),
  `product_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `qty_ordered` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `rating_pos` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `product_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_bestsellers_aggregated_monthly` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `product_id` int(10) unsigned,
  `product_type_id` varchar(32) NOT NULL DEFAULT 'simple',
  `product_name` varchar(255),
  `product_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `qty_ordered` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `rating_pos` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `product_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_bestsellers_aggregated_yearly` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `product_id` int(10) unsigned,
  `product_type_id` varchar(32) NOT NULL DEFAULT 'simple',
  `product_name` varchar(255),
  `product_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `qty_ordered` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `rating_pos` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `product_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_billing_agreement` (
  `agreement_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL,
  `method_code` varchar(32) NOT NULL,
  `reference_id` varchar(32) NOT NULL,
  `status` varchar(20) NOT NULL,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NULL,
  `store_id` smallint(5) unsigned,
  `agreement_label` varchar(255),
  PRIMARY KEY (`agreement_id`),
  KEY (`customer_id`),
  KEY (`store_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_billing_agreement_order` (
  `agreement_id` int(10) unsigned NOT NULL,
  `order_id` int(10) unsigned NOT NULL,
  PRIMARY KEY (`agreement_id`, `order_id`),
  KEY (`order_id`),
  FOREIGN KEY (`agreement_id`) REFERENCES `{p}sales_billing_agreement` (`agreement_id`) ON DELETE CASCADE,
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_creditmemo` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned,
  `adjustment_positive` decimal(12,4),
  `base_shipping_tax_amount` decimal(12,4),
  `store_to_order_rate` decimal(12,4),
  `base_discount_amount` decimal(12,4),
  `base_to_order_rate` decimal(12,4),
  `grand_total` decimal(12,4),
  `base_adjustment_negative` decimal(12,4),
  `base_subtotal_incl_tax` decimal(12,4),
  `shipping_amount` decimal(12,4),
  `subtotal_incl_tax` decimal(12,4),
  `adjustment_negative` decimal(12,4),
  `base_shipping_amount` decimal(12,4),
  `store_to_base_rate` decimal(12,4),
  `base_to_global_rate` decimal(12,4),
  `base_adjustment` decimal(12,4),
  `base_subtotal` decimal(12,4),
  `discount_amount` decimal(12,4),
  `subtotal` decimal(12,4),
  `adjustment` decimal(12,4),
  `base_grand_total` decimal(12,4),
  `base_adjustment_positive` decimal(12,4),
  `base_tax_amount` decimal(12,4),
  `shipping_tax_amount` decimal(12,4),
  `tax_amount` decimal(12,4),
  `order_id` int(10) unsigned NOT NULL,
  `email_sent` smallint(5) unsigned,
  `creditmemo_status` int(11),
  `state` int(11),
  `shipping_address_id` int(11),
  `billing_address_id` int(11),
  `invoice_id` int(11),
  `store_currency_code` varchar(3),
  `order_currency_code` varchar(3),
  `base_currency_code` varchar(3),
  `global_currency_code` varchar(3),
  `transaction_id` varchar(255),
  `increment_id` varchar(50),
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `shipping_hidden_tax_amount` decimal(12,4),
  `base_shipping_hidden_tax_amnt` decimal(12,4),
  `shipping_incl_tax` decimal(12,4),
  `base_shipping_incl_tax` decimal(12,4),
  `discount_description` varchar(255),
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`created_at`),
  KEY (`creditmemo_status`),
  KEY (`order_id`),
  KEY (`state`),
  KEY (`store_id`),
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_creditmemo_comment` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `is_customer_notified` int(11),
  `is_visible_on_front` smallint(5) unsigned NOT NULL DEFAULT 0,
  `comment` text,
  `created_at` timestamp NULL,
  PRIMARY KEY (`entity_id`),
  KEY (`created_at`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_creditmemo` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_creditmemo_grid` (
  `entity_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned,
  `store_to_order_rate` decimal(12,4),
  `base_to_order_rate` decimal(12,4),
  `grand_total` decimal(12,4),
  `store_to_base_rate` decimal(12,4),
  `base_to_global_rate` decimal(12,4),
  `base_grand_total` decimal(12,4),
  `order_id` int(10) unsigned NOT NULL,
  `creditmemo_status` int(11),
  `state` int(11),
  `invoice_id` int(11),
  `store_currency_code` varchar(3),
  `order_currency_code` varchar(3),
  `base_currency_code` varchar(3),
  `global_currency_code` varchar(3),
  `increment_id` varchar(50),
  `order_increment_id` varchar(50),
  `created_at` timestamp NULL,
  `order_created_at` timestamp NULL,
  `billing_name` varchar(255),
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`base_grand_total`),
  KEY (`billing_name`),
  KEY (`created_at`),
  KEY (`creditmemo_status`),
  KEY (`grand_total`),
  KEY (`order_created_at`),
  KEY (`order_id`),
  KEY (`order_increment_id`),
  KEY (`state`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}sales_flat_creditmemo` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_creditmemo_item` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `base_price` decimal(12,4),
  `tax_amount` decimal(12,4),
  `base_row_total` decimal(12,4),
  `discount_amount` decimal(12,4),
  `row_total` decimal(12,4),
  `base_discount_amount` decimal(12,4),
  `price_incl_tax` decimal(12,4),
  `base_tax_amount` decimal(12,4),
  `base_price_incl_tax` decimal(12,4),
  `qty` decimal(12,4),
  `base_cost` decimal(12,4),
  `price` decimal(12,4),
  `base_row_total_incl_tax` decimal(12,4),
  `row_total_incl_tax` decimal(12,4),
  `product_id` int(11),
  `order_item_id` int(11),
  `additional_data` text,
  `description` text,
  `sku` varchar(255),
  `name` varchar(255),
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `weee_tax_disposition` decimal(12,4),
  `weee_tax_row_disposition` decimal(12,4),
  `base_weee_tax_disposition` decimal(12,4),
  `base_weee_tax_row_disposition` decimal(12,4),
  `weee_tax_applied` text,
  `base_weee_tax_applied_amount` decimal(12,4),
  `base_weee_tax_applied_row_amnt` decimal(12,4),
  `weee_tax_applied_amount` decimal(12,4),
  `weee_tax_applied_row_amount` decimal(12,4),
  PRIMARY KEY (`entity_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_creditmemo` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_invoice` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned,
  `base_grand_total` decimal(12,4),
  `shipping_tax_amount` decimal(12,4),
  `tax_amount` decimal(12,4),
  `base_tax_amount` decimal(12,4),
  `store_to_order_rate` decimal(12,4),
  `base_shipping_tax_amount` decimal(12,4),
  `base_discount_amount` decimal(12,4),
  `base_to_order_rate` decimal(12,4),
  `grand_total` decimal(12,4),
  `shipping_amount` decimal(12,4),
  `subtotal_incl_tax` decimal(12,4),
  `base_subtotal_incl_tax` decimal(12,4),
  `store_to_base_rate` decimal(12,4),
  `base_shipping_amount` decimal(12,4),
  `total_qty` decimal(12,4),
  `base_to_global_rate` decimal(12,4),
  `subtotal` decimal(12,4),
  `base_subtotal` decimal(12,4),
  `discount_amount` decimal(12,4),
  `billing_address_id` int(11),
  `is_used_for_refund` smallint(5) unsigned,
  `order_id` int(10) unsigned NOT NULL,
  `email_sent` smallint(5) unsigned,
  `can_void_flag` smallint(5) unsigned,
  `state` int(11),
  `shipping_address_id` int(11),
  `store_currency_code` varchar(3),
  `transaction_id` varchar(255),
  `order_currency_code` varchar(3),
  `base_currency_code` varchar(3),
  `global_currency_code` varchar(3),
  `increment_id` varchar(50),
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `shipping_hidden_tax_amount` decimal(12,4),
  `base_shipping_hidden_tax_amnt` decimal(12,4),
  `shipping_incl_tax` decimal(12,4),
  `base_shipping_incl_tax` decimal(12,4),
  `base_total_refunded` decimal(12,4),
  `discount_description` varchar(255),
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`created_at`),
  KEY (`grand_total`),
  KEY (`order_id`),
  KEY (`state`),
  KEY (`store_id`),
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_invoice_comment` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `is_customer_notified` smallint(5) unsigned,
  `is_visible_on_front` smallint(5) unsigned NOT NULL DEFAULT 0,
  `comment` text,
  `created_at` timestamp NULL,
  PRIMARY KEY (`entity_id`),
  KEY (`created_at`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_invoice` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_invoice_grid` (
  `entity_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned,
  `base_grand_total` decimal(12,4),
  `grand_total` decimal(12,4),
  `order_id` int(10) unsigned NOT NULL,
  `state` int(11),
  `store_currency_code` varchar(3),
  `order_currency_code` varchar(3),
  `base_currency_code` varchar(3),
  `global_currency_code` varchar(3),
  `increment_id` varchar(50),
  `order_increment_id` varchar(50),
  `created_at` timestamp NULL,
  `order_created_at` timestamp NULL,
  `billing_name` varchar(255),
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`billing_name`),
  KEY (`created_at`),
  KEY (`grand_total`),
  KEY (`order_created_at`),
  KEY (`order_id`),
  KEY (`order_increment_id`),
  KEY (`state`),
  KEY (`store_id`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}sales_flat_invoice` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_invoice_item` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `base_price` decimal(12,4),
  `tax_amount` decimal(12,4),
  `base_row_total` decimal(12,4),
  `discount_amount` decimal(12,4),
  `row_total` decimal(12,4),
  `base_discount_amount` decimal(12,4),
  `price_incl_tax` decimal(12,4),
  `base_tax_amount` decimal(12,4),
  `base_price_incl_tax` decimal(12,4),
  `qty` decimal(12,4),
  `base_cost` decimal(12,4),
  `price` decimal(12,4),
  `base_row_total_incl_tax` decimal(12,4),
  `row_total_incl_tax` decimal(12,4),
  `product_id` int(11),
  `order_item_id` int(11),
  `additional_data` text,
  `description` text,
  `sku` varchar(255),
  `name` varchar(255),
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `base_weee_tax_applied_amount` decimal(12,4),
  `base_weee_tax_applied_row_amnt` decimal(12,4),
  `weee_tax_applied_amount` decimal(12,4),
  `weee_tax_applied_row_amount` decimal(12,4),
  `weee_tax_applied` text,
  `weee_tax_disposition` decimal(12,4),
  `weee_tax_row_disposition` decimal(12,4),
  `base_weee_tax_disposition` decimal(12,4),
  `base_weee_tax_row_disposition` decimal(12,4),
  PRIMARY KEY (`entity_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_invoice` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_order` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `state` varchar(32),
  `status` varchar(32),
  `coupon_code` varchar(255),
  `protect_code` varchar(255),
  `shipping_description` varchar(255),
  `is_virtual` smallint(5) unsigned,
  `store_id` smallint(5) unsigned,
  `customer_id` int(10) unsigned,
  `base_discount_amount` decimal(12,4),
  `base_discount_canceled` decimal(12,4),
  `base_discount_invoiced` decimal(12,4),
  `base_discount_refunded` decimal(12,4),
  `base_grand_total` decimal(12,4),
  `base_shipping_amount` decimal(12,4),
  `base_shipping_canceled` decimal(12,4),
  `base_shipping_invoiced` decimal(12,4),
  `base_shipping_refunded` decimal(12,4),
  `base_shipping_tax_amount` decimal(12,4),
  `base_shipping_tax_refunded` decimal(12,4),
  `base_subtotal` decimal(12,4),
  `base_subtotal_canceled` decimal(12,4),
  `base_subtotal_invoiced` decimal(12,4),
  `base_subtotal_refunded` decimal(12,4),
  `base_tax_amount` decimal(12,4),
  `base_tax_canceled` decimal(12,4),
  `base_tax_invoiced` decimal(12,4),
  `base_tax_refunded` decimal(12,4),
  `base_to_global_rate` decimal(12,4),
  `base_to_order_rate` decimal(12,4),
  `base_total_canceled` decimal(12,4),
  `base_total_invoiced` decimal(12,4),
  `base_total_invoiced_cost` decimal(12,4),
  `base_total_offline_refunded` decimal(12,4),
  `base_total_online_refunded` decimal(12,4),
  `base_total_paid` decimal(12,4),
  `base_total_qty_ordered` decimal(12,4),
  `base_total_refunded` decimal(12,4),
  `discount_amount` decimal(12,4),
  `discount_canceled` decimal(12,4),
  `discount_invoiced` decimal(12,4),
  `discount_refunded` decimal(12,4),
  `grand_total` decimal(12,4),
  `shipping_amount` decimal(12,4),
  `shipping_canceled` decimal(12,4),
  `shipping_invoiced` decimal(12,4),
  `shipping_refunded` decimal(12,4),
  `shipping_tax_amount` decimal(12,4),
  `shipping_tax_refunded` decimal(12,4),
  `store_to_base_rate` decimal(12,4),
  `store_to_order_rate` decimal(12,4),
  `subtotal` decimal(12,4),
  `subtotal_canceled` decimal(12,4),
  `subtotal_invoiced` decimal(12,4),
  `subtotal_refunded` decimal(12,4),
  `tax_amount` decimal(12,4),
  `tax_canceled` decimal(12,4),
  `tax_invoiced` decimal(12,4),
  `tax_refunded` decimal(12,4),
  `total_canceled` decimal(12,4),
  `total_invoiced` decimal(12,4),
  `total_offline_refunded` decimal(12,4),
  `total_online_refunded` decimal(12,4),
  `total_paid` decimal(12,4),
  `total_qty_ordered` decimal(12,4),
  `total_refunded` decimal(12,4),
  `can_ship_partially` smallint(5) unsigned,
  `can_ship_partially_item` smallint(5) unsigned,
  `customer_is_guest` smallint(5) unsigned,
  `customer_note_notify` smallint(5) unsigned,
  `billing_address_id` int(11),
  `customer_group_id` smallint(6),
  `edit_increment` int(11),
  `email_sent` smallint(5) unsigned,
  `forced_shipment_with_invoice` smallint(5) unsigned,
  `payment_auth_expiration` int(11),
  `quote_address_id` int(11),
  `quote_id` int(11),
  `shipping_address_id` int(11),
  `adjustment_negative` decimal(12,4),
  `adjustment_positive` decimal(12,4),
  `base_adjustment_negative` decimal(12,4),
  `base_adjustment_positive` decimal(12,4),
  `base_shipping_discount_amount` decimal(12,4),
  `base_subtotal_incl_tax` decimal(12,4),
  `base_total_due` decimal(12,4),
  `payment_authorization_amount` decimal(12,4),
  `shipping_discount_amount` decimal(12,4),
  `subtotal_incl_tax` decimal(12,4),
  `total_due` decimal(12,4),
  `weight` decimal(12,4),
  `customer_dob` datetime,
  `increment_id` varchar(50),
  `applied_rule_ids` varchar(255),
  `base_currency_code` varchar(3),
  `customer_email` varchar(255),
  `customer_firstname` varchar(255),
  `customer_lastname` varchar(255),
  `customer_middlename` varchar(255),
  `customer_prefix` varchar(255),
  `customer_suffix` varchar(255),
  `customer_taxvat` varchar(255),
  `discount_description` varchar(255),
  `ext_customer_id` varchar(255),
  `ext_order_id` varchar(255),
  `global_currency_code` varchar(3),
  `hold_before_state` varchar(255),
  `hold_before_status` varchar(255),
  `order_currency_code` varchar(255),
  `original_increment_id` varchar(50),
  `relation_child_id` varchar(32),
  `relation_child_real_id` varchar(32),
  `relation_parent_id` varchar(32),
  `relation_parent_real_id` varchar(32),
  `remote_ip` varchar(255),
  `shipping_method` varchar(255),
  `store_currency_code` varchar(3),
  `store_name` varchar(255),
  `x_forwarded_for` varchar(255),
  `customer_note` text,
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  `total_item_count` smallint(5) unsigned NOT NULL DEFAULT 0,
  `customer_gender` int(11),
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `shipping_hidden_tax_amount` decimal(12,4),
  `base_shipping_hidden_tax_amnt` decimal(12,4),
  `hidden_tax_invoiced` decimal(12,4),
  `base_hidden_tax_invoiced` decimal(12,4),
  `hidden_tax_refunded` decimal(12,4),
  `base_hidden_tax_refunded` decimal(12,4),
  `shipping_incl_tax` decimal(12,4),
  `base_shipping_incl_tax` decimal(12,4),
  `coupon_rule_name` varchar(255),
  `paypal_ipn_customer_notified` int(11) DEFAULT 0,
  `gift_message_id` int(11),
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`created_at`),
  KEY (`customer_id`),
  KEY (`ext_order_id`),
  KEY (`quote_id`),
  KEY (`state`),
  KEY (`status`),
  KEY (`store_id`),
  KEY (`updated_at`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE SET NULL,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_order_address` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned,
  `customer_address_id` int(11),
  `quote_address_id` int(11),
  `region_id` int(11),
  `customer_id` int(11),
  `fax` varchar(255),
  `region` varchar(255),
  `postcode` varchar(255),
  `lastname` varchar(255),
  `street` varchar(255),
  `city` varchar(255),
  `email` varchar(255),
  `telephone` varchar(255),
  `country_id` varchar(2),
  `firstname` varchar(255),
  `address_type` varchar(255),
  `prefix` varchar(255),
  `middlename` varchar(255),
  `suffix` varchar(255),
  `company` varchar(255),
  `vat_id` text,
  `vat_is_valid` smallint(6),
  `vat_request_id` text,
  `vat_request_date` text,
  `vat_request_success` smallint(6),
  PRIMARY KEY (`entity_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_order_grid` (
  `entity_id` int(10) unsigned NOT NULL,
  `status` varchar(32),
  `store_id` smallint(5) unsigned,
  `store_name` varchar(255),
  `customer_id` int(10) unsigned,
  `base_grand_total` decimal(12,4),
  `base_total_paid` decimal(12,4),
  `grand_total` decimal(12,4),
  `total_paid` decimal(12,4),
  `increment_id` varchar(50),
  `base_currency_code` varchar(3),
  `order_currency_code` varchar(255),
  `shipping_name` varchar(255),
  `billing_name` varchar(255),
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`base_grand_total`),
  KEY (`base_total_paid`),
  KEY (`billing_name`),
  KEY (`created_at`),
  KEY (`customer_id`),
  KEY (`grand_total`),
  KEY (`shipping_name`),
  KEY (`status`),
  KEY (`store_id`),
  KEY (`total_paid`),
  KEY (`updated_at`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE SET NULL,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_order_item` (
  `item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `order_id` int(10) unsigned NOT NULL DEFAULT 0,
  `parent_item_id` int(10) unsigned,
  `quote_item_id` int(10) unsigned,
  `store_id` smallint(5) unsigned,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `product_id` int(10) unsigned,
  `product_type` varchar(255),
  `product_options` text,
  `weight` decimal(12,4) DEFAULT 0.0000,
  `is_virtual` smallint(5) unsigned,
  `sku` varchar(255),
  `name` varchar(255),
  `description` text,
  `applied_rule_ids` text,
  `additional_data` text,
  `free_shipping` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_qty_decimal` smallint(5) unsigned,
  `no_discount` smallint(5) unsigned NOT NULL DEFAULT 0,
  `qty_backordered` decimal(12,4) DEFAULT 0.0000,
  `qty_canceled` decimal(12,4) DEFAULT 0.0000,
  `qty_invoiced` decimal(12,4) DEFAULT 0.0000,
  `qty_ordered` decimal(12,4) DEFAULT 0.0000,
  `qty_refunded` decimal(12,4) DEFAULT 0.0000,
  `qty_shipped` decimal(12,4) DEFAULT 0.0000,
  `base_cost` decimal(12,4) DEFAULT 0.0000,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `original_price` decimal(12,4),
  `base_original_price` decimal(12,4),
  `tax_percent` decimal(12,4) DEFAULT 0.0000,
  `tax_amount` decimal(12,4) DEFAULT 0.0000,
  `base_tax_amount` decimal(12,4) DEFAULT 0.0000,
  `tax_invoiced` decimal(12,4) DEFAULT 0.0000,
  `base_tax_invoiced` decimal(12,4) DEFAULT 0.0000,
  `discount_percent` decimal(12,4) DEFAULT 0.0000,
  `discount_amount` decimal(12,4) DEFAULT 0.0000,
  `base_discount_amount` decimal(12,4) DEFAULT 0.0000,
  `discount_invoiced` decimal(12,4) DEFAULT 0.0000,
  `base_discount_invoiced` decimal(12,4) DEFAULT 0.0000,
  `amount_refunded` decimal(12,4) DEFAULT 0.0000,
  `base_amount_refunded` decimal(12,4) DEFAULT 0.0000,
  `row_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_row_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `row_invoiced` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_row_invoiced` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `row_weight` decimal(12,4) DEFAULT 0.0000,
  `base_tax_before_discount` decimal(12,4),
  `tax_before_discount` decimal(12,4),
  `ext_order_item_id` varchar(255),
  `locked_do_invoice` smallint(5) unsigned,
  `locked_do_ship` smallint(5) unsigned,
  `price_incl_tax` decimal(12,4),
  `base_price_incl_tax` decimal(12,4),
  `row_total_incl_tax` decimal(12,4),
  `base_row_total_incl_tax` decimal(12,4),
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `hidden_tax_invoiced` decimal(12,4),
  `base_hidden_tax_invoiced` decimal(12,4),
  `hidden_tax_refunded` decimal(12,4),
  `base_hidden_tax_refunded` decimal(12,4),
  `is_nominal` int(11) NOT NULL DEFAULT 0,
  `tax_canceled` decimal(12,4),
  `hidden_tax_canceled` decimal(12,4),
  `tax_refunded` decimal(12,4),
  `base_tax_refunded` decimal(12,4),
  `discount_refunded` decimal(12,4),
  `base_discount_refunded` decimal(12,4),
  `gift_message_id` int(11),
  `gift_message_available` int(11),
  `base_weee_tax_applied_amount` decimal(12,4),
  `base_weee_tax_applied_row_amnt` decimal(12,4),
  `weee_tax_applied_amount` decimal(12,4),
  `weee_tax_applied_row_amount` decimal(12,4),
  `weee_tax_applied` text,
  `weee_tax_disposition` decimal(12,4),
  `weee_tax_row_disposition` decimal(12,4),
  `base_weee_tax_disposition` decimal(12,4),
  `base_weee_tax_row_disposition` decimal(12,4),
  PRIMARY KEY (`item_id`),
  KEY (`order_id`),
  KEY (`store_id`),
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_order_payment` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `base_shipping_captured` decimal(12,4),
  `shipping_captured` decimal(12,4),
  `amount_refunded` decimal(12,4),
  `base_amount_paid` decimal(12,4),
  `amount_canceled` decimal(12,4),
  `base_amount_authorized` decimal(12,4),
  `base_amount_paid_online` decimal(12,4),
  `base_amount_refunded_online` decimal(12,4),
  `base_shipping_amount` decimal(12,4),
  `shipping_amount` decimal(12,4),
  `amount_paid` decimal(12,4),
  `amount_authorized` decimal(12,4),
  `base_amount_ordered` decimal(12,4),
  `base_shipping_refunded` decimal(12,4),
  `shipping_refunded` decimal(12,4),
  `base_amount_refunded` decimal(12,4),
  `amount_ordered` decimal(12,4),
  `base_amount_canceled` decimal(12,4),
  `quote_payment_id` int(11),
  `additional_data` text,
  `cc_exp_month` varchar(255),
  `cc_ss_start_year` varchar(255),
  `echeck_bank_name` varchar(255),
  `method` varchar(255),
  `cc_debug_request_body` varchar(255),
  `cc_secure_verify` varchar(255),
  `protection_eligibility` varchar(255),
  `cc_approval` varchar(255),
  `cc_last4` varchar(255),
  `cc_status_description` varchar(255),
  `echeck_type` varchar(255),
  `cc_debug_response_serialized` varchar(255),
  `cc_ss_start_month` varchar(255),
  `echeck_account_type` varchar(255),
  `last_trans_id` varchar(255),
  `cc_cid_status` varchar(255),
  `cc_owner` varchar(255),
  `cc_type` varchar(255),
  `po_number` varchar(255),
  `cc_exp_year` varchar(255),
  `cc_status` varchar(255),
  `echeck_routing_number` varchar(255),
  `account_status` varchar(255),
  `anet_trans_method` varchar(255),
  `cc_debug_response_body` varchar(255),
  `cc_ss_issue` varchar(255),
  `echeck_account_name` varchar(255),
  `cc_avs_status` varchar(255),
  `cc_number_enc` varchar(255),
  `cc_trans_id` varchar(255),
  `paybox_request_number` varchar(255),
  `address_status` varchar(255),
  `additional_information` text,
  PRIMARY KEY (`entity_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_order_status_history` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `is_customer_notified` int(11),
  `is_visible_on_front` smallint(5) unsigned NOT NULL DEFAULT 0,
  `comment` text,
  `status` varchar(32),
  `created_at` timestamp NULL,
  `entity_name` varchar(32),
  PRIMARY KEY (`entity_id`),
  KEY (`created_at`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_quote` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `converted_at` timestamp NULL,
  `is_active` smallint(5) unsigned DEFAULT 1,
  `is_virtual` smallint(5) unsigned DEFAULT 0,
  `is_multi_shipping` smallint(5) unsigned DEFAULT 0,
  `items_count` int(10) unsigned DEFAULT 0,
  `items_qty` decimal(12,4) DEFAULT 0.0000,
  `orig_order_id` int(10) unsigned DEFAULT 0,
  `store_to_base_rate` decimal(12,4) DEFAULT 0.0000,
  `store_to_quote_rate` decimal(12,4) DEFAULT 0.0000,
  `base_currency_code` varchar(255),
  `store_currency_code` varchar(255),
  `quote_currency_code` varchar(255),
  `grand_total` decimal(12,4) DEFAULT 0.0000,
  `base_grand_total` decimal(12,4) DEFAULT 0.0000,
  `checkout_method` varchar(255),
  `customer_id` int(10) unsigned DEFAULT 0,
  `customer_tax_class_id` int(10) unsigned DEFAULT 0,
  `customer_group_id` int(10) unsigned DEFAULT 0,
  `customer_email` varchar(255),
  `customer_prefix` varchar(40),
  `customer_firstname` varchar(255),
  `customer_middlename` varchar(40),
  `customer_lastname` varchar(255),
  `customer_suffix` varchar(40),
  `customer_dob` datetime,
  `customer_note` varchar(255),
  `customer_note_notify` smallint(5) unsigned DEFAULT 1,
  `customer_is_guest` smallint(5) unsigned DEFAULT 0,
  `remote_ip` varchar(255),
  `applied_rule_ids` varchar(255),
  `reserved_order_id` varchar(64),
  `password_hash` varchar(255),
  `coupon_code` varchar(255),
  `global_currency_code` varchar(255),
  `base_to_global_rate` decimal(12,4),
  `base_to_quote_rate` decimal(12,4),
  `customer_taxvat` varchar(255),
  `customer_gender` varchar(255),
  `subtotal` decimal(12,4),
  `base_subtotal` decimal(12,4),
  `subtotal_with_discount` decimal(12,4),
  `base_subtotal_with_discount` decimal(12,4),
  `is_changed` int(10) unsigned,
  `trigger_recollect` smallint(6) NOT NULL DEFAULT 0,
  `ext_shipping_info` text,
  `gift_message_id` int(11),
  `is_persistent` smallint(5) unsigned DEFAULT 0,
  PRIMARY KEY (`entity_id`),
  KEY (`customer_id`, `store_id`, `is_active`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_quote_address` (
  `address_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `quote_id` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `customer_id` int(10) unsigned,
  `save_in_address_book` smallint(6) DEFAULT 0,
  `customer_address_id` int(10) unsigned,
  `address_type` varchar(255),
  `email` varchar(255),
  `prefix` varchar(40),
  `firstname` varchar(255),
  `middlename` varchar(40),
  `lastname` varchar(255),
  `suffix` varchar(40),
  `company` varchar(255),
  `street` varchar(255),
  `city` varchar(255),
  `region` varchar(255),
  `region_id` int(10) unsigned,
  `postcode` varchar(255),
  `country_id` varchar(255),
  `telephone` varchar(255),
  `fax` varchar(255),
  `same_as_billing` smallint(5) unsigned NOT NULL DEFAULT 0,
  `free_shipping` smallint(5) unsigned NOT NULL DEFAULT 0,
  `collect_shipping_rates` smallint(5) unsigned NOT NULL DEFAULT 0,
  `shipping_method` varchar(255),
  `shipping_description` varchar(255),
  `weight` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `subtotal` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_subtotal` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `subtotal_with_discount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_subtotal_with_discount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `tax_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_tax_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `shipping_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_shipping_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `shipping_tax_amount` decimal(12,4),
  `base_shipping_tax_amount` decimal(12,4),
  `discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `grand_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_grand_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `customer_notes` text,
  `applied_taxes` text,
  `discount_description` varchar(255),
  `shipping_discount_amount` decimal(12,4),
  `base_shipping_discount_amount` decimal(12,4),
  `subtotal_incl_tax` decimal(12,4),
  `base_subtotal_total_incl_tax` decimal(12,4),
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `shipping_hidden_tax_amount` decimal(12,4),
  `base_shipping_hidden_tax_amnt` decimal(12,4),
  `shipping_incl_tax` decimal(12,4),
  `base_shipping_incl_tax` decimal(12,4),
  `vat_id` text,
  `vat_is_valid` smallint(6),
  `vat_request_id` text,
  `vat_request_date` text,
  `vat_request_success` smallint(6),
  `gift_message_id` int(11),
  PRIMARY KEY (`address_id`),
  KEY (`quote_id`),
  FOREIGN KEY (`quote_id`) REFERENCES `{p}sales_flat_quote` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_quote_address_item` (
  `address_item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_item_id` int(10) unsigned,
  `quote_address_id` int(10) unsigned NOT NULL DEFAULT 0,
  `quote_item_id` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `applied_rule_ids` text,
  `additional_data` text,
  `weight` decimal(12,4) DEFAULT 0.0000,
  `qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `discount_amount` decimal(12,4) DEFAULT 0.0000,
  `tax_amount` decimal(12,4) DEFAULT 0.0000,
  `row_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_row_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `row_total_with_discount` decimal(12,4) DEFAULT 0.0000,
  `base_discount_amount` decimal(12,4) DEFAULT 0.0000,
  `base_tax_amount` decimal(12,4) DEFAULT 0.0000,
  `row_weight` decimal(12,4) DEFAULT 0.0000,
  `product_id` int(10) unsigned,
  `super_product_id` int(10) unsigned,
  `parent_product_id` int(10) unsigned,
  `sku` varchar(255),
  `image` varchar(255),
  `name` varchar(255),
  `description` text,
  `free_shipping` int(10) unsigned,
  `is_qty_decimal` int(10) unsigned,
  `price` decimal(12,4),
  `discount_percent` decimal(12,4),
  `no_discount` int(10) unsigned,
  `tax_percent` decimal(12,4),
  `base_price` decimal(12,4),
  `base_cost` decimal(12,4),
  `price_incl_tax` decimal(12,4),
  `base_price_incl_tax` decimal(12,4),
  `row_total_incl_tax` decimal(12,4),
  `base_row_total_incl_tax` decimal(12,4),
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `gift_message_id` int(11),
  PRIMARY KEY (`address_item_id`),
  KEY (`parent_item_id`),
  KEY (`quote_address_id`),
  KEY (`quote_item_id`),
  FOREIGN KEY (`parent_item_id`) REFERENCES `{p}sales_flat_quote_address_item` (`address_item_id`) ON DELETE CASCADE,
  FOREIGN KEY (`quote_address_id`) REFERENCES `{p}sales_flat_quote_address` (`address_id`) ON DELETE CASCADE,
  FOREIGN KEY (`quote_item_id`) REFERENCES `{p}sales_flat_quote_item` (`item_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_quote_item` (
  `item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `quote_id` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `product_id` int(10) unsigned,
  `store_id` smallint(5) unsigned,
  `parent_item_id` int(10) unsigned,
  `is_virtual` smallint(5) unsigned,
  `sku` varchar(255),
  `name` varchar(255),
  `description` text,
  `applied_rule_ids` text,
  `additional_data` text,
  `free_shipping` smallint(5) unsigned NOT NULL DEFAULT 0,
  `is_qty_decimal` smallint(5) unsigned,
  `no_discount` smallint(5) unsigned DEFAULT 0,
  `weight` decimal(12,4) DEFAULT 0.0000,
  `qty` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `custom_price` decimal(12,4),
  `discount_percent` decimal(12,4) DEFAULT 0.0000,
  `discount_amount` decimal(12,4) DEFAULT 0.0000,
  `base_discount_amount` decimal(12,4) DEFAULT 0.0000,
  `tax_percent` decimal(12,4) DEFAULT 0.0000,
  `tax_amount` decimal(12,4) DEFAULT 0.0000,
  `base_tax_amount` decimal(12,4) DEFAULT 0.0000,
  `row_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `base_row_total` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `row_total_with_discount` decimal(12,4) DEFAULT 0.0000,
  `row_weight` decimal(12,4) DEFAULT 0.0000,
  `product_type` varchar(255),
  `base_tax_before_discount` decimal(12,4),
  `tax_before_discount` decimal(12,4),
  `original_custom_price` decimal(12,4),
  `redirect_url` varchar(255),
  `base_cost` decimal(12,4),
  `price_incl_tax` decimal(12,4),
  `base_price_incl_tax` decimal(12,4),
  `row_total_incl_tax` decimal(12,4),
  `base_row_total_incl_tax` decimal(12,4),
  `hidden_tax_amount` decimal(12,4),
  `base_hidden_tax_amount` decimal(12,4),
  `gift_message_id` int(11),
  `weee_tax_disposition` decimal(12,4),
  `weee_tax_row_disposition` decimal(12,4),
  `base_weee_tax_disposition` decimal(12,4),
  `base_weee_tax_row_disposition` decimal(12,4),
  `weee_tax_applied` text,
  `weee_tax_applied_amount` decimal(12,4),
  `weee_tax_applied_row_amount` decimal(12,4),
  `base_weee_tax_applied_amount` decimal(12,4),
  `base_weee_tax_applied_row_amnt` decimal(12,4),
  PRIMARY KEY (`item_id`),
  KEY (`parent_item_id`),
  KEY (`product_id`),
  KEY (`quote_id`),
  KEY (`store_id`),
  FOREIGN KEY (`parent_item_id`) REFERENCES `{p}sales_flat_quote_item` (`item_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`quote_id`) REFERENCES `{p}sales_flat_quote` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_quote_item_option` (
  `option_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `item_id` int(10) unsigned NOT NULL,
  `product_id` int(10) unsigned NOT NULL,
  `code` varchar(255) NOT NULL,
  `value` text,
  PRIMARY KEY (`option_id`),
  KEY (`item_id`),
  FOREIGN KEY (`item_id`) REFERENCES `{p}sales_flat_quote_item` (`item_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_quote_payment` (
  `payment_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `quote_id` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `method` varchar(255),
  `cc_type` varchar(255),
  `cc_number_enc` varchar(255),
  `cc_last4` varchar(255),
  `cc_cid_enc` varchar(255),
  `cc_owner` varchar(255),
  `cc_exp_month` smallint(5) unsigned DEFAULT 0,
  `cc_exp_year` smallint(5) unsigned DEFAULT 0,
  `cc_ss_owner` varchar(255),
  `cc_ss_start_month` smallint(5) unsigned DEFAULT 0,
  `cc_ss_start_year` smallint(5) unsigned DEFAULT 0,
  `po_number` varchar(255),
  `additional_data` text,
  `cc_ss_issue` varchar(255),
  `additional_information` text,
  `paypal_payer_id` varchar(255),
  `paypal_payer_status` varchar(255),
  `paypal_correlation_id` varchar(255),
  PRIMARY KEY (`payment_id`),
  KEY (`quote_id`),
  FOREIGN KEY (`quote_id`) REFERENCES `{p}sales_flat_quote` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_quote_shipping_rate` (
  `rate_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `address_id` int(10) unsigned NOT NULL DEFAULT 0,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `carrier` varchar(255),
  `carrier_title` varchar(255),
  `code` varchar(255),
  `method` varchar(255),
  `method_description` text,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `error_message` text,
  `method_title` text,
  PRIMARY KEY (`rate_id`),
  KEY (`address_id`),
  FOREIGN KEY (`address_id`) REFERENCES `{p}sales_flat_quote_address` (`address_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_shipment` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `store_id` smallint(5) unsigned,
  `total_weight` decimal(12,4),
  `total_qty` decimal(12,4),
  `email_sent` smallint(5) unsigned,
  `order_id` int(10) unsigned NOT NULL,
  `customer_id` int(11),
  `shipping_address_id` int(11),
  `billing_address_id` int(11),
  `shipment_status` int(11),
  `increment_id` varchar(50),
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  `packages` text,
  `shipping_label` mediumblob,
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`created_at`),
  KEY (`order_id`),
  KEY (`store_id`),
  KEY (`total_qty`),
  KEY (`updated_at`),
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_shipment_comment` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `is_customer_notified` int(11),
  `is_visible_on_front` smallint(5) unsigned NOT NULL DEFAULT 0,
  `comment` text,
  `created_at` timestamp NULL,
  PRIMARY KEY (`entity_id`),
  KEY (`created_at`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_shipment` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_shipment_grid` (
  `entity_id` int(10) unsigned NOT NULL,
  `store_id` smallint(5) unsigned,
  `total_qty` decimal(12,4),
  `order_id` int(10) unsigned NOT NULL,
  `shipment_status` int(11),
  `increment_id` varchar(50),
  `order_increment_id` varchar(50),
  `created_at` timestamp NULL,
  `order_created_at` timestamp NULL,
  `shipping_name` varchar(255),
  PRIMARY KEY (`entity_id`),
  UNIQUE KEY (`increment_id`),
  KEY (`created_at`),
  KEY (`order_created_at`),
  KEY (`order_id`),
  KEY (`order_increment_id`),
  KEY (`shipment_status`),
  KEY (`shipping_name`),
  KEY (`store_id`),
  KEY (`total_qty`),
  FOREIGN KEY (`entity_id`) REFERENCES `{p}sales_flat_shipment` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_shipment_item` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `row_total` decimal(12,4),
  `price` decimal(12,4),
  `weight` decimal(12,4),
  `qty` decimal(12,4),
  `product_id` int(11),
  `order_item_id` int(11),
  `additional_data` text,
  `description` text,
  `name` varchar(255),
  `sku` varchar(255),
  PRIMARY KEY (`entity_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_shipment` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_flat_shipment_track` (
  `entity_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned NOT NULL,
  `weight` decimal(12,4),
  `qty` decimal(12,4),
  `order_id` int(10) unsigned NOT NULL,
  `track_number` text,
  `description` text,
  `title` varchar(255),
  `carrier_code` varchar(32),
  `created_at` timestamp NULL,
  `updated_at` timestamp NULL,
  PRIMARY KEY (`entity_id`),
  KEY (`created_at`),
  KEY (`order_id`),
  KEY (`parent_id`),
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_flat_shipment` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_invoiced_aggregated` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50),
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `orders_invoiced` decimal(12,4),
  `invoiced` decimal(12,4),
  `invoiced_captured` decimal(12,4),
  `invoiced_not_captured` decimal(12,4),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_invoiced_aggregated_order` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50) NOT NULL DEFAULT '',
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `orders_invoiced` decimal(12,4),
  `invoiced` decimal(12,4),
  `invoiced_captured` decimal(12,4),
  `invoiced_not_captured` decimal(12,4),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_order_aggregated_created` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50) NOT NULL DEFAULT '',
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `total_qty_ordered` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_qty_invoiced` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_income_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_revenue_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_profit_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_invoiced_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_canceled_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_paid_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_refunded_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_tax_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_tax_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_shipping_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_shipping_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_discount_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_order_aggregated_updated` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50) NOT NULL,
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `total_qty_ordered` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_qty_invoiced` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_income_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_revenue_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_profit_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_invoiced_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_canceled_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_paid_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_refunded_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_tax_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_tax_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_shipping_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_shipping_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_discount_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `total_discount_amount_actual` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_order_status` (
  `status` varchar(32) NOT NULL,
  `label` varchar(128) NOT NULL,
  PRIMARY KEY (`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_order_status_label` (
  `status` varchar(32) NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `label` varchar(128) NOT NULL,
  PRIMARY KEY (`status`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`status`) REFERENCES `{p}sales_order_status` (`status`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_order_status_state` (
  `status` varchar(32) NOT NULL,
  `state` varchar(32) NOT NULL,
  `is_default` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`status`, `state`),
  FOREIGN KEY (`status`) REFERENCES `{p}sales_order_status` (`status`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_order_tax` (
  `tax_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `order_id` int(10) unsigned NOT NULL,
  `code` varchar(255),
  `title` varchar(255),
  `percent` decimal(12,4),
  `amount` decimal(12,4),
  `priority` int(11) NOT NULL,
  `position` int(11) NOT NULL,
  `base_amount` decimal(12,4),
  `process` smallint(6) NOT NULL,
  `base_real_amount` decimal(12,4),
  `hidden` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`tax_id`),
  KEY (`order_id`, `priority`, `position`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_order_tax_item` (
  `tax_item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `tax_id` int(10) unsigned NOT NULL,
  `item_id` int(10) unsigned NOT NULL,
  `tax_percent` decimal(12,4) NOT NULL,
  PRIMARY KEY (`tax_item_id`),
  UNIQUE KEY (`tax_id`, `item_id`),
  KEY (`item_id`),
  KEY (`tax_id`),
  FOREIGN KEY (`item_id`) REFERENCES `{p}sales_flat_order_item` (`item_id`) ON DELETE CASCADE,
  FOREIGN KEY (`tax_id`) REFERENCES `{p}sales_order_tax` (`tax_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_payment_transaction` (
  `transaction_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int(10) unsigned,
  `order_id` int(10) unsigned NOT NULL DEFAULT 0,
  `payment_id` int(10) unsigned NOT NULL DEFAULT 0,
  `txn_id` varchar(100),
  `parent_txn_id` varchar(100),
  `txn_type` varchar(15),
  `is_closed` smallint(5) unsigned NOT NULL DEFAULT 1,
  `additional_information` blob,
  `created_at` timestamp NULL,
  PRIMARY KEY (`transaction_id`),
  UNIQUE KEY (`order_id`, `payment_id`, `txn_id`),
  KEY (`order_id`),
  KEY (`parent_id`),
  KEY (`payment_id`),
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`parent_id`) REFERENCES `{p}sales_payment_transaction` (`transaction_id`) ON DELETE CASCADE,
  FOREIGN KEY (`payment_id`) REFERENCES `{p}sales_flat_order_payment` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_recurring_profile` (
  `profile_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `state` varchar(20) NOT NULL,
  `customer_id` int(10) unsigned,
  `store_id` smallint(5) unsigned,
  `method_code` varchar(32) NOT NULL,
  `created_at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `updated_at` timestamp NULL,
  `reference_id` varchar(32),
  `subscriber_name` varchar(150),
  `start_datetime` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `internal_reference_id` varchar(42) NOT NULL,
  `schedule_description` varchar(255) NOT NULL,
  `suspension_threshold` smallint(5) unsigned,
  `bill_failed_later` smallint(5) unsigned NOT NULL DEFAULT 0,
  `period_unit` varchar(20) NOT NULL,
  `period_frequency` smallint(5) unsigned,
  `period_max_cycles` smallint(5) unsigned,
  `billing_amount` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `trial_period_unit` varchar(20),
  `trial_period_frequency` smallint(5) unsigned,
  `trial_period_max_cycles` smallint(5) unsigned,
  `trial_billing_amount` text,
  `currency_code` varchar(3) NOT NULL,
  `shipping_amount` decimal(12,4),
  `tax_amount` decimal(12,4),
  `init_amount` decimal(12,4),
  `init_may_fail` smallint(5) unsigned NOT NULL DEFAULT 0,
  `order_info` text NOT NULL,
  `order_item_info` text NOT NULL,
  `billing_address_info` text NOT NULL,
  `shipping_address_info` text,
  `profile_vendor_info` text,
  `additional_info` text,
  PRIMARY KEY (`profile_id`),
  UNIQUE KEY (`internal_reference_id`),
  KEY (`customer_id`),
  KEY (`store_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE SET NULL,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_recurring_profile_order` (
  `link_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `profile_id` int(10) unsigned NOT NULL DEFAULT 0,
  `order_id` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`link_id`),
  UNIQUE KEY (`profile_id`, `order_id`),
  KEY (`order_id`),
  FOREIGN KEY (`order_id`) REFERENCES `{p}sales_flat_order` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`profile_id`) REFERENCES `{p}sales_recurring_profile` (`profile_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_refunded_aggregated` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50) NOT NULL DEFAULT '',
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `refunded` decimal(12,4),
  `online_refunded` decimal(12,4),
  `offline_refunded` decimal(12,4),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_refunded_aggregated_order` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50),
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `refunded` decimal(12,4),
  `online_refunded` decimal(12,4),
  `offline_refunded` decimal(12,4),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_shipping_aggregated` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50),
  `shipping_description` varchar(255),
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `total_shipping` decimal(12,4),
  `total_shipping_actual` decimal(12,4),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`, `shipping_description`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sales_shipping_aggregated_order` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `order_status` varchar(50),
  `shipping_description` varchar(255),
  `orders_count` int(11) NOT NULL DEFAULT 0,
  `total_shipping` decimal(12,4),
  `total_shipping_actual` decimal(12,4),
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `order_status`, `shipping_description`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sendfriend_log` (
  `log_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `ip` varbinary(16),
  `time` int(10) unsigned NOT NULL DEFAULT 0,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`log_id`),
  KEY (`ip`),
  KEY (`time`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}shipping_tablerate` (
  `pk` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `website_id` int(11) NOT NULL DEFAULT 0,
  `dest_country_id` varchar(4) NOT NULL DEFAULT '0',
  `dest_region_id` int(11) NOT NULL DEFAULT 0,
  `dest_zip` varchar(10) NOT NULL DEFAULT '*',
  `condition_name` varchar(20) NOT NULL,
  `condition_value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `price` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `cost` decimal(12,4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (`pk`),
  UNIQUE KEY (`website_id`, `dest_country_id`, `dest_region_id`, `dest_zip`, `condition_name`, `condition_value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}sitemap` (
  `sitemap_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `sitemap_type` varchar(32),
  `sitemap_filename` varchar(32),
  `sitemap_path` varchar(255),
  `sitemap_time` timestamp NULL,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`sitemap_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tag` (
  `tag_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(255),
  `status` smallint(6) NOT NULL DEFAULT 0,
  `first_customer_id` int(10) unsigned,
  `first_store_id` smallint(5) unsigned,
  PRIMARY KEY (`tag_id`),
  KEY (`first_customer_id`),
  KEY (`first_store_id`),
  FOREIGN KEY (`first_customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE SET NULL,
  FOREIGN KEY (`first_store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tag_properties` (
  `tag_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `base_popularity` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`tag_id`, `store_id`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE,
  FOREIGN KEY (`tag_id`) REFERENCES `{p}tag` (`tag_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tag_relation` (
  `tag_relation_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `tag_id` int(10) unsigned NOT NULL DEFAULT 0,
  `customer_id` int(10) unsigned,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 1,
  `active` smallint(5) unsigned NOT NULL DEFAULT 1,
  `created_at` timestamp NULL,
  PRIMARY KEY (`tag_relation_id`),
  UNIQUE KEY (`tag_id`, `customer_id`, `product_id`, `store_id`),
  KEY (`customer_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  KEY (`tag_id`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE,
  FOREIGN KEY (`tag_id`) REFERENCES `{p}tag` (`tag_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tag_summary` (
  `tag_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `customers` int(10) unsigned NOT NULL DEFAULT 0,
  `products` int(10) unsigned NOT NULL DEFAULT 0,
  `uses` int(10) unsigned NOT NULL DEFAULT 0,
  `historical_uses` int(10) unsigned NOT NULL DEFAULT 0,
  `popularity` int(10) unsigned NOT NULL DEFAULT 0,
  `base_popularity` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`tag_id`, `store_id`),
  KEY (`store_id`),
  KEY (`tag_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE,
  FOREIGN KEY (`tag_id`) REFERENCES `{p}tag` (`tag_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tax_calculation` (
  `tax_calculation_id` int(11) NOT NULL AUTO_INCREMENT,
  `tax_calculation_rate_id` int(11) NOT NULL,
  `tax_calculation_rule_id` int(11) NOT NULL,
  `customer_tax_class_id` smallint(6) NOT NULL,
  `product_tax_class_id` smallint(6) NOT NULL,
  PRIMARY KEY (`tax_calculation_id`),
  KEY (`customer_tax_class_id`),
  KEY (`product_tax_class_id`),
  KEY (`tax_calculation_rate_id`),
  KEY (`tax_calculation_rule_id`),
  KEY (`tax_calculation_rate_id`, `customer_tax_class_id`, `product_tax_class_id`),
  FOREIGN KEY (`customer_tax_class_id`) REFERENCES `{p}tax_class` (`class_id`) ON DELETE CASCADE,
  FOREIGN KEY (`product_tax_class_id`) REFERENCES `{p}tax_class` (`class_id`) ON DELETE CASCADE,
  FOREIGN KEY (`tax_calculation_rate_id`) REFERENCES `{p}tax_calculation_rate` (`tax_calculation_rate_id`) ON DELETE CASCADE,
  FOREIGN KEY (`tax_calculation_rule_id`) REFERENCES `{p}tax_calculation_rule` (`tax_calculation_rule_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tax_calculation_rate` (
  `tax_calculation_rate_id` int(11) NOT NULL AUTO_INCREMENT,
  `tax_country_id` varchar(2) NOT NULL,
  `tax_region_id` int(11) NOT NULL,
  `tax_postcode` varchar(21),
  `code` varchar(255) NOT NULL,
  `rate` decimal(12,4) NOT NULL,
  `zip_is_range` smallint(6),
  `zip_from` int(10) unsigned,
  `zip_to` int(10) unsigned,
  PRIMARY KEY (`tax_calculation_rate_id`),
  KEY (`tax_calculation_rate_id`, `tax_country_id`, `tax_region_id`, `zip_is_range`, `tax_postcode`),
  KEY (`code`),
  KEY (`tax_country_id`, `tax_region_id`, `tax_postcode`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tax_calculation_rate_title` (
  `tax_calculation_rate_title_id` int(11) NOT NULL AUTO_INCREMENT,
  `tax_calculation_rate_id` int(11) NOT NULL,
  `store_id` smallint(5) unsigned NOT NULL,
  `value` varchar(255) NOT NULL,
  PRIMARY KEY (`tax_calculation_rate_title_id`),
  KEY (`store_id`),
  KEY (`tax_calculation_rate_id`),
  KEY (`tax_calculation_rate_id`, `store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE,
  FOREIGN KEY (`tax_calculation_rate_id`) REFERENCES `{p}tax_calculation_rate` (`tax_calculation_rate_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tax_calculation_rule` (
  `tax_calculation_rule_id` int(11) NOT NULL AUTO_INCREMENT,
  `code` varchar(255) NOT NULL,
  `priority` int(11) NOT NULL,
  `position` int(11) NOT NULL,
  `calculate_subtotal` int(11) NOT NULL,
  PRIMARY KEY (`tax_calculation_rule_id`),
  KEY (`code`),
  KEY (`priority`, `position`, `tax_calculation_rule_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tax_class` (
  `class_id` smallint(6) NOT NULL AUTO_INCREMENT,
  `class_name` varchar(255) NOT NULL,
  `class_type` varchar(8) NOT NULL DEFAULT 'CUSTOMER',
  PRIMARY KEY (`class_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tax_order_aggregated_created` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `code` varchar(255) NOT NULL,
  `order_status` varchar(50) NOT NULL,
  `percent` float,
  `orders_count` int(10) unsigned NOT NULL DEFAULT 0,
  `tax_base_amount_sum` float,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `code`, `percent`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}tax_order_aggregated_updated` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `period` date,
  `store_id` smallint(5) unsigned,
  `code` varchar(255) NOT NULL,
  `order_status` varchar(50) NOT NULL,
  `percent` float,
  `orders_count` int(10) unsigned NOT NULL DEFAULT 0,
  `tax_base_amount_sum` float,
  PRIMARY KEY (`id`),
  UNIQUE KEY (`period`, `store_id`, `code`, `percent`, `order_status`),
  KEY (`store_id`),
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}weee_discount` (
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `customer_group_id` smallint(5) unsigned NOT NULL,
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  KEY (`customer_group_id`),
  KEY (`entity_id`),
  KEY (`website_id`),
  FOREIGN KEY (`customer_group_id`) REFERENCES `{p}customer_group` (`customer_group_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}weee_tax` (
  `value_id` int(11) NOT NULL AUTO_INCREMENT,
  `website_id` smallint(5) unsigned NOT NULL DEFAULT 0,
  `entity_id` int(10) unsigned NOT NULL DEFAULT 0,
  `country` varchar(2),
  `value` decimal(12,4) NOT NULL DEFAULT 0.0000,
  `state` varchar(255) NOT NULL DEFAULT '*',
  `attribute_id` smallint(5) unsigned NOT NULL,
  `entity_type_id` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`value_id`),
  KEY (`attribute_id`),
  KEY (`country`),
  KEY (`entity_id`),
  KEY (`website_id`),
  FOREIGN KEY (`attribute_id`) REFERENCES `{p}eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  FOREIGN KEY (`country`) REFERENCES `{p}directory_country` (`country_id`) ON DELETE CASCADE,
  FOREIGN KEY (`entity_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`website_id`) REFERENCES `{p}core_website` (`website_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}widget` (
  `widget_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `widget_code` varchar(255),
  `widget_type` varchar(255),
  `parameters` text,
  PRIMARY KEY (`widget_id`),
  KEY (`widget_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}widget_instance` (
  `instance_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `instance_type` varchar(255),
  `package_theme` varchar(255),
  `title` varchar(255),
  `store_ids` varchar(255) NOT NULL DEFAULT '0',
  `widget_parameters` text,
  `sort_order` smallint(5) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`instance_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}widget_instance_page` (
  `page_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `instance_id` int(10) unsigned NOT NULL DEFAULT 0,
  `page_group` varchar(25),
  `layout_handle` varchar(255),
  `block_reference` varchar(255),
  `page_for` varchar(25),
  `entities` text,
  `page_template` varchar(255),
  PRIMARY KEY (`page_id`),
  KEY (`instance_id`),
  FOREIGN KEY (`instance_id`) REFERENCES `{p}widget_instance` (`instance_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}widget_instance_page_layout` (
  `page_id` int(10) unsigned NOT NULL DEFAULT 0,
  `layout_update_id` int(10) unsigned NOT NULL DEFAULT 0,
  UNIQUE KEY (`layout_update_id`, `page_id`),
  KEY (`layout_update_id`),
  KEY (`page_id`),
  FOREIGN KEY (`layout_update_id`) REFERENCES `{p}core_layout_update` (`layout_update_id`) ON DELETE CASCADE,
  FOREIGN KEY (`page_id`) REFERENCES `{p}widget_instance_page` (`page_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}wishlist` (
  `wishlist_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL DEFAULT 0,
  `shared` smallint(5) unsigned NOT NULL DEFAULT 0,
  `sharing_code` varchar(32),
  `updated_at` timestamp NULL,
  PRIMARY KEY (`wishlist_id`),
  UNIQUE KEY (`customer_id`),
  KEY (`shared`),
  FOREIGN KEY (`customer_id`) REFERENCES `{p}customer_entity` (`entity_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}wishlist_item` (
  `wishlist_item_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `wishlist_id` int(10) unsigned NOT NULL DEFAULT 0,
  `product_id` int(10) unsigned NOT NULL DEFAULT 0,
  `store_id` smallint(5) unsigned,
  `added_at` timestamp NULL,
  `description` text,
  `qty` decimal(12,4) NOT NULL,
  PRIMARY KEY (`wishlist_item_id`),
  KEY (`product_id`),
  KEY (`store_id`),
  KEY (`wishlist_id`),
  FOREIGN KEY (`product_id`) REFERENCES `{p}catalog_product_entity` (`entity_id`) ON DELETE CASCADE,
  FOREIGN KEY (`store_id`) REFERENCES `{p}core_store` (`store_id`) ON DELETE SET NULL,
  FOREIGN KEY (`wishlist_id`) REFERENCES `{p}wishlist` (`wishlist_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

CREATE TABLE `{p}wishlist_item_option` (
  `option_id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `wishlist_item_id` int(10) unsigned NOT NULL,
  `product_id` int(10) unsigned NOT NULL,
  `code` varchar(255) NOT NULL,
  `value` text,
  PRIMARY KEY (`option_id`),
  KEY (`wishlist_item_id`),
  FOREIGN KEY (`wishlist_item_id`) REFERENCES `{p}wishlist_item` (`wishlist_item_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_general_ci;

SET foreign_key_checks = 1;

-- What a fresh Magento 2.4.6 holds: stores, settings, reference data, sequences, inventory.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}store_website` (`website_id`, `code`, `name`, `sort_order`, `default_group_id`, `is_default`) VALUES
  (0, 'admin', 'Admin', 0, 0, 0),
  (1, 'base', 'Main Website', 0, 1, 1);

INSERT INTO `{p}store_group` (`group_id`, `website_id`, `name`, `root_category_id`, `default_store_id`, `code`) VALUES
  (0, 0, 'Default', 0, 0, 'default'),
  (1, 1, 'Main Website Store', 2, 1, 'main_website_store');

INSERT INTO `{p}store` (`store_id`, `code`, `website_id`, `group_id`, `name`, `sort_order`, `is_active`) VALUES
  (0, 'admin', 0, 0, 'Admin', 0, 1),
  (1, 'default', 1, 1, 'Default Store View', 0, 1);

INSERT INTO `{p}core_config_data` (`config_id`, `scope`, `scope_id`, `path`, `value`, `updated_at`) VALUES
  (1, 'default', 0, 'web/seo/use_rewrites', '1', '2023-03-14 10:00:00'),
  (2, 'default', 0, 'web/unsecure/base_url', 'http://new-shop.example/', '2023-03-14 10:00:00'),
  (3, 'default', 0, 'web/secure/base_url', 'https://new-shop.example/', '2023-03-14 10:00:00'),
  (4, 'default', 0, 'general/locale/code', 'en_US', '2023-03-14 10:00:00'),
  (5, 'default', 0, 'general/locale/timezone', 'UTC', '2023-03-14 10:00:00'),
  (6, 'default', 0, 'general/region/display_all', '1', '2023-03-14 10:00:00'),
  (7, 'default', 0, 'general/region/state_required', 'AU,BR,CA,CH,US', '2023-03-14 10:00:00'),
  (8, 'default', 0, 'currency/options/base', 'USD', '2023-03-14 10:00:00'),
  (9, 'default', 0, 'currency/options/default', 'USD', '2023-03-14 10:00:00'),
  (10, 'default', 0, 'currency/options/allow', 'USD', '2023-03-14 10:00:00'),
  (11, 'default', 0, 'catalog/category/root_id', '2', '2023-03-14 10:00:00'),
  (12, 'default', 0, 'catalog/search/engine', 'elasticsearch7', '2023-03-14 10:00:00'),
  (13, 'default', 0, 'analytics/subscription/enabled', '1', '2023-03-14 10:00:00'),
  (14, 'default', 0, 'crontab/default/jobs/analytics_subscribe/schedule/cron_expr', '0 * * * *', '2023-03-14 10:00:00'),
  (15, 'default', 0, 'design/theme/theme_id', '3', '2023-03-14 10:00:00'),
  (16, 'default', 0, 'web/cookie/cookie_lifetime', '3600', '2023-03-14 10:00:00');

INSERT INTO `{p}theme` (`theme_id`, `parent_id`, `theme_path`, `theme_title`, `is_featured`, `area`, `type`, `code`) VALUES
  (1, NULL, 'Magento/blank', 'Magento Blank', 0, 'frontend', 0, 'Magento/blank'),
  (2, NULL, 'Magento/backend', 'Magento 2 backend', 0, 'adminhtml', 0, 'Magento/backend'),
  (3, 1, 'Magento/luma', 'Magento Luma', 0, 'frontend', 0, 'Magento/luma');

INSERT INTO `{p}customer_group` (`customer_group_id`, `customer_group_code`, `tax_class_id`) VALUES
  (0, 'NOT LOGGED IN', 3),
  (1, 'General', 3),
  (2, 'Wholesale', 3),
  (3, 'Retailer', 3);

INSERT INTO `{p}tax_class` (`class_id`, `class_name`, `class_type`) VALUES
  (2, 'Taxable Goods', 'PRODUCT'),
  (3, 'Retail Customer', 'CUSTOMER');

INSERT INTO `{p}tax_calculation_rate` (`tax_calculation_rate_id`, `tax_country_id`, `tax_region_id`, `tax_postcode`, `code`, `rate`) VALUES
  (1, 'US', 12, '*', 'US-CA-*-Rate 1', 8.25),
  (2, 'US', 43, '*', 'US-NY-*-Rate 1', 8.375);

INSERT INTO `{p}directory_country` (`country_id`, `iso2_code`, `iso3_code`) VALUES
  ('AU', 'AU', 'AUS'),
  ('CN', 'CN', 'CHN'),
  ('DE', 'DE', 'DEU'),
  ('ES', 'ES', 'ESP'),
  ('FR', 'FR', 'FRA'),
  ('GB', 'GB', 'GBR'),
  ('RU', 'RU', 'RUS'),
  ('US', 'US', 'USA');

-- Paris has another id than in Magento 1, and Rügen is unknown here.

INSERT INTO `{p}directory_country_region` (`region_id`, `country_id`, `code`, `default_name`) VALUES
  (1, 'US', 'AL', 'Alabama'),
  (12, 'US', 'CA', 'California'),
  (43, 'US', 'NY', 'New York'),
  (79, 'DE', 'NDS', 'Niedersachsen'),
  (81, 'DE', 'BAY', 'Bayern'),
  (82, 'DE', 'BER', 'Berlin'),
  (257, 'FR', '75', 'Paris');

INSERT INTO `{p}directory_country_region_name` (`locale`, `region_id`, `name`) VALUES
  ('en_US', 1, 'Alabama'),
  ('en_US', 12, 'California'),
  ('en_US', 43, 'New York'),
  ('en_US', 79, 'Niedersachsen'),
  ('en_US', 81, 'Bayern'),
  ('en_US', 82, 'Berlin'),
  ('en_US', 257, 'Paris');

INSERT INTO `{p}directory_currency_rate` (`currency_from`, `currency_to`, `rate`) VALUES
  ('EUR', 'EUR', 1),
  ('EUR', 'USD', 1.415),
  ('USD', 'EUR', 0.7067),
  ('USD', 'USD', 1);

INSERT INTO `{p}sales_order_status` (`status`, `label`) VALUES
  ('canceled', 'Canceled'),
  ('closed', 'Closed'),
  ('complete', 'Complete'),
  ('fraud', 'Suspected Fraud'),
  ('holded', 'On Hold'),
  ('payment_review', 'Payment Review'),
  ('paypal_canceled_reversal', 'PayPal Canceled Reversal'),
  ('paypal_reversed', 'PayPal Reversed'),
  ('pending', 'Pending'),
  ('pending_payment', 'Pending Payment'),
  ('pending_paypal', 'Pending PayPal'),
  ('processing', 'Processing');

INSERT INTO `{p}sales_order_status_state` (`status`, `state`, `is_default`, `visible_on_front`) VALUES
  ('canceled', 'canceled', 1, 1),
  ('closed', 'closed', 1, 1),
  ('complete', 'complete', 1, 1),
  ('fraud', 'payment_review', 0, 1),
  ('fraud', 'processing', 0, 1),
  ('holded', 'holded', 1, 1),
  ('payment_review', 'payment_review', 1, 1),
  ('pending', 'new', 1, 1),
  ('pending_payment', 'pending_payment', 1, 0),
  ('processing', 'processing', 1, 1);

INSERT INTO `{p}sales_sequence_meta` (`meta_id`, `entity_type`, `store_id`, `sequence_table`) VALUES
  (1, 'order', 0, '{p}sequence_order_0'),
  (2, 'invoice', 0, '{p}sequence_invoice_0'),
  (3, 'creditmemo', 0, '{p}sequence_creditmemo_0'),
  (4, 'shipment', 0, '{p}sequence_shipment_0'),
  (5, 'order', 1, '{p}sequence_order_1'),
  (6, 'invoice', 1, '{p}sequence_invoice_1'),
  (7, 'creditmemo', 1, '{p}sequence_creditmemo_1'),
  (8, 'shipment', 1, '{p}sequence_shipment_1');

INSERT INTO `{p}sales_sequence_profile` (`profile_id`, `meta_id`, `prefix`, `suffix`, `start_value`, `step`, `max_value`, `warning_value`, `is_active`) VALUES
  (1, 1, NULL, NULL, 1, 1, 4294967295, 4294966295, 1),
  (2, 2, NULL, NULL, 1, 1, 4294967295, 4294966295, 1),
  (3, 3, NULL, NULL, 1, 1, 4294967295, 4294966295, 1),
  (4, 4, NULL, NULL, 1, 1, 4294967295, 4294966295, 1),
  (5, 5, NULL, NULL, 1, 1, 4294967295, 4294966295, 1),
  (6, 6, NULL, NULL, 1, 1, 4294967295, 4294966295, 1),
  (7, 7, NULL, NULL, 1, 1, 4294967295, 4294966295, 1),
  (8, 8, NULL, NULL, 1, 1, 4294967295, 4294966295, 1);

INSERT INTO `{p}inventory_source` (`source_code`, `name`, `enabled`, `description`, `latitude`, `longitude`, `country_id`, `postcode`, `use_default_carrier_config`, `is_pickup_location_active`, `frontend_name`) VALUES
  ('default', 'Default Source', 1, 'Default Source', 0, 0, 'US', '00000', 1, 0, 'Default Source');

INSERT INTO `{p}inventory_stock` (`stock_id`, `name`) VALUES
  (1, 'Default Stock');

INSERT INTO `{p}inventory_source_stock_link` (`link_id`, `stock_id`, `source_code`, `priority`) VALUES
  (1, 1, 'default', 1);

INSERT INTO `{p}inventory_stock_sales_channel` (`type`, `code`, `stock_id`) VALUES
  ('website', 'base', 1);

INSERT INTO `{p}cataloginventory_stock` (`stock_id`, `website_id`, `stock_name`) VALUES
  (1, 0, 'Default');

INSERT INTO `{p}catalog_product_link_type` (`link_type_id`, `code`) VALUES
  (1, 'relation'),
  (3, 'super'),
  (4, 'up_sell'),
  (5, 'cross_sell');

INSERT INTO `{p}catalog_product_link_attribute` (`product_link_attribute_id`, `link_type_id`, `product_link_attribute_code`, `data_type`) VALUES
  (1, 1, 'position', 'int'),
  (2, 4, 'position', 'int'),
  (3, 5, 'position', 'int'),
  (4, 3, 'qty', 'decimal'),
  (5, 3, 'position', 'int');

INSERT INTO `{p}review_entity` (`entity_id`, `entity_code`) VALUES
  (1, 'product'),
  (2, 'customer'),
  (3, 'category');

INSERT INTO `{p}review_status` (`status_id`, `status_code`) VALUES
  (1, 'Approved'),
  (2, 'Pending'),
  (3, 'Not Approved');

INSERT INTO `{p}rating_entity` (`entity_id`, `entity_code`) VALUES
  (1, 'product'),
  (2, 'product_review'),
  (3, 'review');

INSERT INTO `{p}rating` (`rating_id`, `entity_id`, `rating_code`, `position`, `is_active`) VALUES
  (1, 1, 'Quality', 0, 1),
  (2, 1, 'Value', 0, 1),
  (3, 1, 'Price', 0, 1);

INSERT INTO `{p}rating_option` (`option_id`, `rating_id`, `code`, `value`, `position`) VALUES
  (1, 1, '1', 1, 1),
  (2, 1, '2', 2, 2),
  (3, 1, '3', 3, 3),
  (4, 1, '4', 4, 4),
  (5, 1, '5', 5, 5),
  (6, 2, '1', 1, 1),
  (7, 2, '2', 2, 2),
  (8, 2, '3', 3, 3),
  (9, 2, '4', 4, 4),
  (10, 2, '5', 5, 5),
  (11, 3, '1', 1, 1),
  (12, 3, '2', 2, 2),
  (13, 3, '3', 3, 3),
  (14, 3, '4', 4, 4),
  (15, 3, '5', 5, 5);

INSERT INTO `{p}report_event_types` (`event_type_id`, `event_name`, `customer_login`) VALUES
  (1, 'catalog_product_view', 0),
  (2, 'sendfriend_product', 0),
  (3, 'catalog_product_compare_add_product', 0),
  (4, 'checkout_cart_add_product', 0),
  (5, 'wishlist_add_product', 0),
  (6, 'wishlist_share', 0);

INSERT INTO `{p}indexer_state` (`state_id`, `indexer_id`, `status`, `updated`, `hash_config`) VALUES
  (1, 'design_config_grid', 'invalid', '2023-03-14 10:00:00', 'dae3eae9f3b183e7825c51284f366685'),
  (2, 'customer_grid', 'invalid', '2023-03-14 10:00:00', '14184361f8581a007b168a70db972967'),
  (3, 'catalog_category_product', 'invalid', '2023-03-14 10:00:00', '3714e1d58dd386a87d941061bc7dead4'),
  (4, 'catalog_product_category', 'invalid', '2023-03-14 10:00:00', '4dfd47b7228aef914d63e8316cad3d10'),
  (5, 'catalogrule_rule', 'invalid', '2023-03-14 10:00:00', '92cdb01ad5e9d1d102828da5dd209dfb'),
  (6, 'catalog_product_attribute', 'invalid', '2023-03-14 10:00:00', 'e2aa94edd6a685a4a60c5e2de2239919'),
  (7, 'inventory', 'invalid', '2023-03-14 10:00:00', '7a1eabc3deb7fd02ceb1e16eafc41073'),
  (8, 'cataloginventory_stock', 'invalid', '2023-03-14 10:00:00', '0fe4d01e2328b2f27e7213c4fb7bc69b'),
  (9, 'catalog_product_price', 'invalid', '2023-03-14 10:00:00', 'd7f840aa0454c6eb118fa463a4f8563b'),
  (10, 'catalogrule_product', 'invalid', '2023-03-14 10:00:00', '5f4210939eb3136320cbd37fa76dd936'),
  (11, 'catalogsearch_fulltext', 'invalid', '2023-03-14 10:00:00', '48ea503729a49afe512c25f20d8cbcc1');

INSERT INTO `{p}mview_state` (`state_id`, `view_id`, `mode`, `status`, `updated`, `version_id`) VALUES
  (1, 'catalog_category_product', 'disabled', 'idle', '2023-03-14 10:00:00', 0),
  (2, 'catalog_product_category', 'disabled', 'idle', '2023-03-14 10:00:00', 0),
  (3, 'catalogrule_rule', 'disabled', 'idle', '2023-03-14 10:00:00', 0),
  (4, 'catalog_product_attribute', 'disabled', 'idle', '2023-03-14 10:00:00', 0),
  (5, 'inventory', 'disabled', 'idle', '2023-03-14 10:00:00', 0),
  (6, 'cataloginventory_stock', 'disabled', 'idle', '2023-03-14 10:00:00', 0);

INSERT INTO `{p}authorization_role` (`role_id`, `parent_id`, `tree_level`, `sort_order`, `role_type`, `user_id`, `user_type`, `role_name`) VALUES
  (1, 0, 1, 1, 'G', 0, '2', 'Administrators'),
  (2, 1, 2, 0, 'U', 1, '2', 'admin');

INSERT INTO `{p}authorization_rule` (`rule_id`, `role_id`, `resource_id`, `privileges`, `permission`) VALUES
  (1, 1, 'Magento_Backend::all', NULL, 'allow');

INSERT INTO `{p}admin_user` (`user_id`, `firstname`, `lastname`, `email`, `username`, `password`, `created`, `modified`, `is_active`, `interface_locale`) VALUES
  (1, 'New', 'Admin', 'admin@example.com', 'admin', '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881:salt:1', '2023-03-14 10:00:00', '2023-03-14 10:00:00', 1, 'en_US');

INSERT INTO `{p}setup_module` (`module`, `schema_version`, `data_version`) VALUES
  ('Magento_Store', '2.1.0', '2.1.0'),
  ('Magento_Eav', '2.1.1', '2.1.1'),
  ('Magento_Customer', '2.0.14', '2.0.14'),
  ('Magento_Catalog', '2.2.9', '2.2.9'),
  ('Magento_Sales', '2.0.14', '2.0.14'),
  ('Magento_Inventory', '', ''),
  ('Magento_Cms', '2.0.3', '2.0.3');

INSERT INTO `{p}catalog_category_entity` (`entity_id`, `attribute_set_id`, `parent_id`, `created_at`, `updated_at`, `path`, `position`, `level`, `children_count`) VALUES
  (1, 3, 0, '2023-03-14 10:00:00', '2023-03-14 10:00:00', '1', 0, 0, 1),
  (2, 3, 1, '2023-03-14 10:00:00', '2023-03-14 10:00:00', '1/2', 1, 1, 0);

-- Page texts are placeholders of our own.

INSERT INTO `{p}cms_page` (`page_id`, `title`, `page_layout`, `identifier`, `content`, `creation_time`, `update_time`, `is_active`, `sort_order`) VALUES
  (1, '404 Not Found', '2columns-right', 'no-route', '<p>Sorry, this page is not here.</p>', '2023-03-14 10:00:00', '2023-03-14 10:00:00', 1, 0),
  (2, 'Home page', '1column', 'home', '<p>Home.</p>', '2023-03-14 10:00:00', '2023-03-14 10:00:00', 1, 0),
  (3, 'Enable Cookies', '1column', 'enable-cookies', '<p>Please allow cookies.</p>', '2023-03-14 10:00:00', '2023-03-14 10:00:00', 1, 0),
  (4, 'Privacy Policy', '1column', 'privacy-policy-cookie-restriction-mode', '<p>Your privacy.</p>', '2023-03-14 10:00:00', '2023-03-14 10:00:00', 1, 0);

INSERT INTO `{p}cms_page_store` (`page_id`, `store_id`) VALUES
  (1, 0),
  (2, 0),
  (3, 0),
  (4, 0);

INSERT INTO `{p}url_rewrite` (`url_rewrite_id`, `entity_type`, `entity_id`, `request_path`, `target_path`, `redirect_type`, `store_id`, `is_autogenerated`) VALUES
  (1, 'cms-page', 1, 'no-route', 'cms/page/view/page_id/1', 0, 1, 1),
  (2, 'cms-page', 2, 'home', 'cms/page/view/page_id/2', 0, 1, 1),
  (3, 'cms-page', 3, 'enable-cookies', 'cms/page/view/page_id/3', 0, 1, 1),
  (4, 'cms-page', 4, 'privacy-policy-cookie-restriction-mode', 'cms/page/view/page_id/4', 0, 1, 1);

SET foreign_key_checks = 1;

-- Tax, price rules and coupons.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}tax_class` (`class_id`, `class_name`, `class_type`) VALUES
  (2, 'Taxable Goods', 'PRODUCT'),
  (3, 'Retail Customer', 'CUSTOMER'),
  (4, 'Shipping', 'PRODUCT'),
  (5, 'Händler', 'CUSTOMER'),
  (6, 'Bücher (ermäßigt)', 'PRODUCT');

INSERT INTO `{p}tax_calculation_rate` (`tax_calculation_rate_id`, `tax_country_id`, `tax_region_id`, `tax_postcode`, `code`, `rate`, `zip_is_range`, `zip_from`, `zip_to`) VALUES
  (1, 'DE', 0, '*', 'DE-19', 19, NULL, NULL, NULL),
  (2, 'DE', 0, '*', 'DE-7', 7, NULL, NULL, NULL),
  (3, 'US', 43, '*', 'US-NY-*-Rate 1', 8.375, NULL, NULL, NULL),
  (4, 'FR', 0, '*', 'FR-20', 20, NULL, NULL, NULL),
  (5, 'US', 12, '90000-96162', 'US-CA', 8.25, 1, 90000, 96162),
  (6, 'DE', 900, '18*', 'Rügen', 1.5, NULL, NULL, NULL);

INSERT INTO `{p}tax_calculation_rate_title` (`tax_calculation_rate_title_id`, `tax_calculation_rate_id`, `store_id`, `value`) VALUES
  (1, 1, 2, 'MwSt. 19 %'),
  (2, 1, 4, 'НДС 19 %'),
  (3, 4, 3, 'TVA 20 %');

INSERT INTO `{p}tax_calculation_rule` (`tax_calculation_rule_id`, `code`, `priority`, `position`, `calculate_subtotal`) VALUES
  (1, 'Goods', 0, 0, 0),
  (2, 'Bücher', 0, 1, 0);

INSERT INTO `{p}tax_calculation` (`tax_calculation_id`, `tax_calculation_rate_id`, `tax_calculation_rule_id`, `customer_tax_class_id`, `product_tax_class_id`) VALUES
  (1, 1, 1, 3, 2),
  (2, 1, 1, 5, 2),
  (3, 3, 1, 3, 2),
  (4, 4, 1, 3, 2),
  (5, 2, 2, 3, 6),
  (6, 2, 2, 5, 6);

INSERT INTO `{p}tax_order_aggregated_created` (`id`, `period`, `store_id`, `code`, `order_status`, `percent`, `orders_count`, `tax_base_amount_sum`) VALUES
  (1, '2019-01-31', 1, 'DE-19', 'complete', 19, 3, 21.5),
  (2, '2019-02-28', 2, 'DE-7', 'processing', 7, 1, 1.4);

INSERT INTO `{p}tax_order_aggregated_updated` (`id`, `period`, `store_id`, `code`, `order_status`, `percent`, `orders_count`, `tax_base_amount_sum`) VALUES
  (1, '2019-01-31', 1, 'DE-19', 'complete', 19, 3, 21.5),
  (2, '2019-02-28', 2, 'DE-7', 'processing', 7, 1, 1.4);

INSERT INTO `{p}catalogrule` (`rule_id`, `name`, `description`, `from_date`, `to_date`, `is_active`, `conditions_serialized`, `actions_serialized`, `stop_rules_processing`, `sort_order`, `simple_action`, `discount_amount`, `sub_is_enable`, `sub_simple_action`, `sub_discount_amount`) VALUES
  (1, 'Winterschlußverkauf', '10 % auf Küche', '2019-01-01', '2019-02-28', 1, 'a:7:{s:4:"type";s:34:"catalogrule/rule_condition_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:2:{i:0;a:5:{s:4:"type";s:34:"catalogrule/rule_condition_product";s:9:"attribute";s:12:"category_ids";s:8:"operator";s:2:"()";s:5:"value";s:3:"6,7";s:18:"is_value_processed";b:0;}i:1;a:5:{s:4:"type";s:34:"catalogrule/rule_condition_product";s:9:"attribute";s:5:"color";s:8:"operator";s:2:"==";s:5:"value";s:1:"9";s:18:"is_value_processed";b:0;}}}', 'a:4:{s:4:"type";s:34:"catalogrule/rule_action_collection";s:9:"attribute";N;s:8:"operator";s:1:"=";s:5:"value";N;}', 0, 1, 'by_percent', 10, 0, NULL, 0),
  (2, 'Распродажа', NULL, NULL, NULL, 0, 'a:7:{s:4:"type";s:34:"catalogrule/rule_condition_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:0:{}}', 'a:1:{s:4:"type";s:34:"catalogrule/rule_action_collection";}', 1, 2, 'to_fixed', 5, 1, 'by_percent', 2);

INSERT INTO `{p}catalogrule_website` (`rule_id`, `website_id`) VALUES
  (1, 1),
  (1, 2),
  (2, 1);

INSERT INTO `{p}catalogrule_customer_group` (`rule_id`, `customer_group_id`) VALUES
  (1, 0),
  (1, 1),
  (2, 2);

INSERT INTO `{p}catalogrule_group_website` (`rule_id`, `customer_group_id`, `website_id`) VALUES
  (1, 0, 1),
  (1, 1, 1),
  (2, 2, 1);

INSERT INTO `{p}catalogrule_product` (`rule_product_id`, `rule_id`, `from_time`, `to_time`, `customer_group_id`, `product_id`, `action_operator`, `action_amount`, `action_stop`, `sort_order`, `website_id`) VALUES
  (1, 1, 1546300800, 1551398399, 0, 19, 'by_percent', 10, 0, 1, 1),
  (2, 1, 1546300800, 1551398399, 1, 19, 'by_percent', 10, 0, 1, 1);

INSERT INTO `{p}catalogrule_product_price` (`rule_product_price_id`, `rule_date`, `customer_group_id`, `product_id`, `rule_price`, `website_id`, `latest_start_date`, `earliest_end_date`) VALUES
  (1, '2019-01-15', 0, 19, 170.1, 1, '2019-01-01', '2019-02-28'),
  (2, '2019-01-15', 1, 19, 170.1, 1, '2019-01-01', NULL);

INSERT INTO `{p}salesrule` (`rule_id`, `name`, `description`, `from_date`, `to_date`, `uses_per_customer`, `is_active`, `conditions_serialized`, `actions_serialized`, `stop_rules_processing`, `is_advanced`, `product_ids`, `sort_order`, `simple_action`, `discount_amount`, `discount_qty`, `discount_step`, `simple_free_shipping`, `apply_to_shipping`, `times_used`, `is_rss`, `coupon_type`, `use_auto_generation`, `uses_per_coupon`) VALUES
  (1, 'Willkommen', '5 € für Neue', '2018-01-01', NULL, 1, 1, 'a:7:{s:4:"type";s:32:"salesrule/rule_condition_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:2:{i:0;a:5:{s:4:"type";s:32:"salesrule/rule_condition_address";s:9:"attribute";s:13:"base_subtotal";s:8:"operator";s:2:">=";s:5:"value";s:2:"30";s:18:"is_value_processed";b:0;}i:1;a:7:{s:4:"type";s:38:"salesrule/rule_condition_product_found";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:1:{i:0;a:5:{s:4:"type";s:32:"salesrule/rule_condition_product";s:9:"attribute";s:3:"sku";s:8:"operator";s:2:"==";s:5:"value";s:7:"samovar";s:18:"is_value_processed";b:0;}}}}}', 'a:7:{s:4:"type";s:40:"salesrule/rule_condition_product_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:1:{i:0;a:5:{s:4:"type";s:32:"salesrule/rule_condition_product";s:9:"attribute";s:12:"category_ids";s:8:"operator";s:2:"()";s:5:"value";s:5:"3,4,5";s:18:"is_value_processed";b:0;}}}', 0, 1, NULL, 0, 'cart_fixed', 5, NULL, 0, 0, 0, 2, 1, 2, 0, 100),
  (2, 'Три по цене двух', NULL, NULL, NULL, 0, 1, 'a:7:{s:4:"type";s:32:"salesrule/rule_condition_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:1:{i:0;a:7:{s:4:"type";s:42:"salesrule/rule_condition_product_subselect";s:9:"attribute";s:3:"qty";s:8:"operator";s:2:">=";s:5:"value";s:1:"3";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:1:{i:0;a:5:{s:4:"type";s:32:"salesrule/rule_condition_product";s:9:"attribute";s:16:"attribute_set_id";s:8:"operator";s:2:"==";s:5:"value";s:2:"41";s:18:"is_value_processed";b:0;}}}}}', 'a:7:{s:4:"type";s:40:"salesrule/rule_condition_product_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:0:{}}', 1, 1, NULL, 1, 'buy_x_get_y', 1, 1, 2, 0, 0, 0, 0, 1, 0, 0),
  (3, 'Versandkostenfrei ab 100', '', NULL, NULL, 0, 0, 'a:7:{s:4:"type";s:32:"salesrule/rule_condition_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:1:{i:0;a:5:{s:4:"type";s:32:"salesrule/rule_condition_address";s:9:"attribute";s:13:"base_subtotal";s:8:"operator";s:2:">=";s:5:"value";s:3:"100";s:18:"is_value_processed";b:0;}}}', 'a:7:{s:4:"type";s:40:"salesrule/rule_condition_product_combine";s:9:"attribute";N;s:8:"operator";N;s:5:"value";s:1:"1";s:18:"is_value_processed";N;s:10:"aggregator";s:3:"all";s:10:"conditions";a:0:{}}', 0, 1, NULL, 2, 'by_percent', 0, NULL, 0, 1, 1, 0, 0, 2, 1, 0);

INSERT INTO `{p}salesrule_coupon` (`coupon_id`, `rule_id`, `code`, `usage_limit`, `usage_per_customer`, `times_used`, `expiration_date`, `is_primary`, `created_at`, `type`) VALUES
  (1, 1, 'WILLKOMMEN', 100, 1, 2, '2030-12-31 00:00:00', 1, '2018-01-01 00:00:00', 0),
  (2, 3, 'FREI-AAAA', 1, 0, 0, NULL, NULL, '2018-06-01 00:00:00', 1),
  (3, 3, 'СКИДКА', NULL, NULL, 0, '0000-00-00 00:00:00', NULL, '0000-00-00 00:00:00', 1);

INSERT INTO `{p}salesrule_coupon_usage` (`coupon_id`, `customer_id`, `times_used`) VALUES
  (1, 1, 1),
  (1, 2, 1);

INSERT INTO `{p}salesrule_customer` (`rule_customer_id`, `rule_id`, `customer_id`, `times_used`) VALUES
  (1, 1, 1, 1),
  (2, 1, 2, 1);

INSERT INTO `{p}salesrule_website` (`rule_id`, `website_id`) VALUES
  (1, 1),
  (1, 2),
  (2, 1),
  (3, 2);

INSERT INTO `{p}salesrule_customer_group` (`rule_id`, `customer_group_id`) VALUES
  (1, 0),
  (1, 1),
  (2, 1),
  (3, 2),
  (3, 4);

INSERT INTO `{p}salesrule_label` (`label_id`, `rule_id`, `store_id`, `label`) VALUES
  (1, 1, 0, 'Welcome'),
  (2, 1, 2, 'Willkommensrabatt'),
  (3, 2, 4, 'Три по цене двух'),
  (4, 1, 5, '欢迎');

INSERT INTO `{p}salesrule_product_attribute` (`rule_id`, `website_id`, `customer_group_id`, `attribute_id`) VALUES
  (1, 1, 0, 197),
  (1, 1, 1, 237),
  (2, 1, 1, 180);

INSERT INTO `{p}coupon_aggregated` (`id`, `period`, `store_id`, `order_status`, `coupon_code`, `coupon_uses`, `subtotal_amount`, `discount_amount`, `total_amount`, `rule_name`) VALUES
  (1, '2019-01-31', 1, 'complete', 'WILLKOMMEN', 1, 100, -5, 95, 'Willkommen'),
  (2, '2019-02-28', 2, 'processing', 'WILLKOMMEN', 1, 60, -5, 55, 'Willkommen');

INSERT INTO `{p}coupon_aggregated_order` (`id`, `period`, `store_id`, `order_status`, `coupon_code`, `coupon_uses`, `subtotal_amount`, `discount_amount`, `total_amount`, `rule_name`) VALUES
  (1, '2019-01-31', 1, 'complete', 'WILLKOMMEN', 1, 100, -5, 95, 'Willkommen'),
  (2, '2019-02-28', 2, 'processing', 'WILLKOMMEN', 1, 60, -5, 55, 'Willkommen');

INSERT INTO `{p}coupon_aggregated_updated` (`id`, `period`, `store_id`, `order_status`, `coupon_code`, `coupon_uses`, `subtotal_amount`, `discount_amount`, `total_amount`, `rule_name`) VALUES
  (1, '2019-01-31', 1, 'complete', 'WILLKOMMEN', 1, 100, -5, 95, 'Willkommen'),
  (2, '2019-02-28', 2, 'processing', 'WILLKOMMEN', 1, 60, -5, 55, 'Willkommen');

SET foreign_key_checks = 1;

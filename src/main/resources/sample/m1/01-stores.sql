-- Websites, stores, settings and reference data.
-- Both store group names are without latin letters: a code made of latin letters only would be the same for both.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}core_website` (`website_id`, `code`, `name`, `sort_order`, `default_group_id`, `is_default`) VALUES
  (0, 'admin', 'Admin', 0, 0, 0),
  (1, 'base', 'Main Website', 0, 1, 1),
  (2, 'export', 'Экспорт', 10, 3, 0);

INSERT INTO `{p}core_store_group` (`group_id`, `website_id`, `name`, `root_category_id`, `default_store_id`) VALUES
  (0, 0, 'Default', 0, 0),
  (1, 1, 'Main Store', 2, 1),
  (2, 1, 'Магазин', 2, 4),
  (3, 2, '商店', 15, 5);

INSERT INTO `{p}core_store` (`store_id`, `code`, `website_id`, `group_id`, `name`, `sort_order`, `is_active`) VALUES
  (0, 'admin', 0, 0, 'Admin', 0, 1),
  (1, 'default', 1, 1, 'English', 0, 1),
  (2, 'german', 1, 1, 'Deutsch', 10, 1),
  (3, 'french', 2, 3, 'Français', 20, 1),
  (4, 'russian', 1, 2, 'Русский', 30, 1),
  (5, 'chinese', 2, 3, '中文', 40, 1);

INSERT INTO `{p}core_config_data` (`config_id`, `scope`, `scope_id`, `path`, `value`, `updated_at`) VALUES
  (1, 'default', 0, 'web/unsecure/base_url', 'http://old-shop.example/', '2019-04-01 10:00:00'),
  (2, 'default', 0, 'web/secure/base_url', 'https://old-shop.example/', '2019-04-01 10:00:00'),
  (3, 'default', 0, 'general/locale/code', 'en_US', '2019-04-01 10:00:00'),
  (4, 'default', 0, 'general/locale/timezone', 'Europe/Berlin', '2019-04-01 10:00:00'),
  (5, 'default', 0, 'general/store_information/name', 'Caravan Sample Shop', '2019-04-01 10:00:00'),
  (6, 'default', 0, 'currency/options/base', 'EUR', '2019-04-01 10:00:00'),
  (7, 'default', 0, 'currency/options/default', 'EUR', '2019-04-01 10:00:00'),
  (8, 'default', 0, 'currency/options/allow', 'EUR,USD,RUB,CNY', '2019-04-01 10:00:00'),
  (9, 'default', 0, 'currency/options/customsymbol', 'a:2:{s:3:"EUR";s:3:"€";s:3:"RUB";s:3:"₽";}', '2019-04-01 10:00:00'),
  (10, 'stores', 2, 'general/locale/code', 'de_DE', '2019-04-01 10:00:00'),
  (11, 'stores', 3, 'general/locale/code', 'fr_FR', '2019-04-01 10:00:00'),
  (12, 'stores', 4, 'general/locale/code', 'ru_RU', '2019-04-01 10:00:00'),
  (13, 'stores', 5, 'general/locale/code', 'zh_CN', '2019-04-01 10:00:00'),
  (14, 'websites', 2, 'currency/options/base', 'USD', '2019-04-01 10:00:00'),
  (15, 'websites', 2, 'web/unsecure/base_url', 'http://export.old-shop.example/', '2019-04-01 10:00:00'),
  (16, 'default', 0, 'catalog/seo/product_url_suffix', '.html', '2019-04-01 10:00:00'),
  (17, 'default', 0, 'catalog/seo/category_url_suffix', 'html', '2019-04-01 10:00:00'),
  (18, 'stores', 2, 'catalog/seo/product_url_suffix', '.htm', '2019-04-01 10:00:00'),
  (19, 'default', 0, 'catalog/category/root_id', '2', '2019-04-01 10:00:00'),
  (20, 'default', 0, 'cataloginventory/item_options/min_sale_qty', 'a:2:{s:1:"0";i:2;s:1:"1";i:1;}', '2019-04-01 10:00:00'),
  (21, 'default', 0, 'cataloginventory/item_options/manage_stock', '1', '2019-04-01 10:00:00'),
  (22, 'default', 0, 'contacts/email/recipient_email', 'info@example.com', '2019-04-01 10:00:00'),
  (23, 'default', 0, 'contacts/email/email_template', '1', '2019-04-01 10:00:00'),
  (24, 'default', 0, 'trans_email/ident_general/name', 'Zoë Müller', '2019-04-01 10:00:00'),
  (25, 'default', 0, 'trans_email/ident_general/email', 'shop@example.com', '2019-04-01 10:00:00'),
  (26, 'stores', 4, 'trans_email/ident_general/name', 'Анна Иванова', '2019-04-01 10:00:00'),
  (27, 'default', 0, 'design/package/name', 'rwd', '2019-04-01 10:00:00'),
  (28, 'default', 0, 'design/theme/default', 'modern', '2019-04-01 10:00:00'),
  (29, 'default', 0, 'design/head/default_title', 'Caravan – alles für unterwegs', '2019-04-01 10:00:00'),
  (30, 'stores', 5, 'design/head/default_title', '商队商店', '2019-04-01 10:00:00'),
  (31, 'default', 0, 'payment/ccsave/active', '1', '2019-04-01 10:00:00'),
  (32, 'default', 0, 'payment/checkmo/active', '1', '2019-04-01 10:00:00'),
  (33, 'default', 0, 'payment/checkmo/title', 'Check / Money order', '2019-04-01 10:00:00'),
  (34, 'stores', 2, 'payment/checkmo/title', 'Scheck / Überweisung', '2019-04-01 10:00:00'),
  (35, 'default', 0, 'payment/paypal_standard/active', '1', '2019-04-01 10:00:00'),
  (36, 'default', 0, 'paypal/wpp/api_password', 'ulBs3uAV0pNsCT0u1Ho6zWyjyvE8v9X1', '2019-04-01 10:00:00'),
  (37, 'default', 0, 'paypal/general/business_account', 'paypal@example.com', '2019-04-01 10:00:00'),
  (38, 'default', 0, 'payment/authorizenet/trans_key', 'TSIgybSWCxpUvDqI6tk+qxwma81UpFrE', '2019-04-01 10:00:00'),
  (39, 'websites', 2, 'payment/authorizenet/trans_key', 'TSIgybSWCxpUvDqI6tk+qxwma81UpFrE', '2019-04-01 10:00:00'),
  (40, 'default', 0, 'carriers/dhlint/active', '0', '2019-04-01 10:00:00'),
  (41, 'default', 0, 'carriers/dhlint/password', 'UFxjIfsDup5LkKcWnGcnEQ==', '2019-04-01 10:00:00'),
  (42, 'default', 0, 'carriers/flatrate/price', '5.00', '2019-04-01 10:00:00'),
  (43, 'websites', 2, 'carriers/flatrate/price', '9.90', '2019-04-01 10:00:00'),
  (44, 'default', 0, 'carriers/tablerate/active', '1', '2019-04-01 10:00:00'),
  (45, 'default', 0, 'tax/classes/shipping_tax_class', '4', '2019-04-01 10:00:00'),
  (46, 'default', 0, 'tax/calculation/price_includes_tax', '1', '2019-04-01 10:00:00'),
  (47, 'default', 0, 'tax/weee/enable', '1', '2019-04-01 10:00:00'),
  (48, 'default', 0, 'tax/weee/discount', '0', '2019-04-01 10:00:00'),
  (49, 'default', 0, 'sales/minimum_order/active', '0', '2019-04-01 10:00:00'),
  (50, 'default', 0, 'shipping/option/checkout_multiple', '1', '2019-04-01 10:00:00'),
  (51, 'default', 0, 'api/config/charset', 'UTF-8', '2019-04-01 10:00:00'),
  (52, 'default', 0, 'crontab/jobs/catalog_product_alert/schedule/cron_expr', '0 0 * * *', '2019-04-01 10:00:00'),
  (53, 'default', 0, 'system/cron/schedule_generate_every', '15', '2019-04-01 10:00:00'),
  (54, 'default', 0, 'newsletter/subscription/confirm', '1', '2019-04-01 10:00:00'),
  (55, 'default', 0, 'wishlist/general/active', '1', '2019-04-01 10:00:00'),
  (56, 'default', 0, 'customer/account_share/scope', '1', '2019-04-01 10:00:00'),
  (57, 'default', 0, 'customer/password/require_admin_user_to_change_user_password', '1', '2019-04-01 10:00:00'),
  (58, 'default', 0, 'configswatches/general/enabled', '1', '2019-04-01 10:00:00'),
  (59, 'default', 0, 'acme_feed/general/token', 'tok-123', '2019-04-01 10:00:00'),
  (60, 'stores', 99, 'general/locale/code', 'it_IT', '2019-04-01 10:00:00');

INSERT INTO `{p}directory_country` (`country_id`, `iso2_code`, `iso3_code`) VALUES
  ('AU', 'AU', 'AUS'),
  ('CN', 'CN', 'CHN'),
  ('DE', 'DE', 'DEU'),
  ('FR', 'FR', 'FRA'),
  ('GB', 'GB', 'GBR'),
  ('RU', 'RU', 'RUS'),
  ('US', 'US', 'USA');

-- Region 900 was added by the merchant; Magento 2 numbers its regions itself.

INSERT INTO `{p}directory_country_region` (`region_id`, `country_id`, `code`, `default_name`) VALUES
  (1, 'US', 'AL', 'Alabama'),
  (12, 'US', 'CA', 'California'),
  (43, 'US', 'NY', 'New York'),
  (79, 'DE', 'NDS', 'Niedersachsen'),
  (81, 'DE', 'BAY', 'Bayern'),
  (82, 'DE', 'BER', 'Berlin'),
  (182, 'FR', '75', 'Paris'),
  (900, 'DE', 'INS', 'Insel Rügen');

INSERT INTO `{p}directory_country_region_name` (`locale`, `region_id`, `name`) VALUES
  ('en_US', 1, 'Alabama'),
  ('en_US', 12, 'California'),
  ('en_US', 43, 'New York'),
  ('en_US', 79, 'Niedersachsen'),
  ('en_US', 81, 'Bayern'),
  ('en_US', 82, 'Berlin'),
  ('en_US', 182, 'Paris'),
  ('en_US', 900, 'Insel Rügen'),
  ('de_DE', 79, 'Niedersachsen (DE)'),
  ('fr_FR', 182, 'Paris');

INSERT INTO `{p}directory_country_format` (`country_format_id`, `country_id`, `type`, `format`) VALUES
  (1, 'DE', 'html', '{{var firstname}} {{var lastname}}'),
  (2, 'US', 'text', '{{var lastname}}');

INSERT INTO `{p}directory_currency_rate` (`currency_from`, `currency_to`, `rate`) VALUES
  ('EUR', 'EUR', 1),
  ('EUR', 'USD', 1.1),
  ('EUR', 'RUB', 91.5),
  ('EUR', 'CNY', 7.8),
  ('USD', 'EUR', 0.909),
  ('USD', 'USD', 1);

INSERT INTO `{p}customer_group` (`customer_group_id`, `customer_group_code`, `tax_class_id`) VALUES
  (0, 'NOT LOGGED IN', 3),
  (1, 'General', 3),
  (2, 'Wholesale', 5),
  (3, 'Großhändler Süd', 5),
  (4, '批发商', 3);

INSERT INTO `{p}design_change` (`design_change_id`, `store_id`, `design`, `date_from`, `date_to`) VALUES
  (1, 2, 'rwd/winter', '2018-12-01', '2019-01-06'),
  (2, 4, 'rwd/новый-год', '2018-12-25', NULL);

INSERT INTO `{p}core_translate` (`key_id`, `string`, `store_id`, `translate`, `locale`, `crc_string`) VALUES
  (1, 'Mage_Catalog::Add to Cart', 2, 'In den Warenkorb', 'de_DE', 1213441312),
  (2, 'Mage_Checkout::Proceed to Checkout', 4, 'Оформить заказ', 'ru_RU', -977313112),
  (3, 'Add to Wishlist', 5, '加入心愿单', 'zh_CN', 1591228201);

INSERT INTO `{p}core_variable` (`variable_id`, `code`, `name`) VALUES
  (1, 'delivery_days', 'Delivery days'),
  (2, 'hotline', 'Hotline für Kunden');

INSERT INTO `{p}core_variable_value` (`value_id`, `variable_id`, `store_id`, `plain_value`, `html_value`) VALUES
  (1, 1, 0, '3', '<b>3</b>'),
  (2, 1, 2, 'drei', NULL),
  (3, 2, 0, '+49 30 000000', '<a href="tel:+4930000000">+49 30 000000</a>'),
  (4, 2, 4, '8-800-000-00', '');

INSERT INTO `{p}core_flag` (`flag_id`, `flag_code`, `state`, `flag_data`, `last_update`) VALUES
  (1, 'report_order_aggregated', 0, NULL, '2019-04-01 00:00:00'),
  (2, 'catalog_product_flat', 0, 'a:1:{s:8:"is_built";b:1;}', '2019-04-01 00:00:00');

INSERT INTO `{p}core_resource` (`code`, `version`, `data_version`) VALUES
  ('catalog_setup', '1.6.0.0.19.1.5', '1.6.0.0.19.1.5'),
  ('customer_setup', '1.6.2.0.5', '1.6.2.0.5');

INSERT INTO `{p}core_session` (`session_id`, `session_expires`, `session_data`) VALUES
  ('sample-session-1', 1554112800, x'636f72657c613a303a7b7d'),
  ('sample-session-2', 1554112900, x'636f72657c613a303a7b7d');

INSERT INTO `{p}cron_schedule` (`schedule_id`, `job_code`, `status`, `created_at`, `scheduled_at`) VALUES
  (1, 'catalog_product_alert', 'success', '2019-04-01 00:00:00', '2019-04-01 00:15:00'),
  (2, 'log_clean', 'pending', '2019-04-01 00:00:00', '2019-04-02 00:00:00');

INSERT INTO `{p}adminnotification_inbox` (`notification_id`, `severity`, `date_added`, `title`, `description`, `url`, `is_read`, `is_remove`) VALUES
  (1, 4, '2019-01-10 08:00:00', 'Welcome to the sample shop', 'Nothing to do.', NULL, 1, 0),
  (2, 1, '0000-00-00 00:00:00', 'A security notice', 'Dated 0000-00-00 on purpose.', 'https://example.com/notice', 0, 0);

INSERT INTO `{p}captcha_log` (`type`, `value`, `count`, `updated_at`) VALUES
  ('1', '192.0.2.10', 3, '2019-04-01 09:00:00'),
  ('2', 'anna@example.com', 1, '2019-04-01 09:05:00');

INSERT INTO `{p}admin_user` (`user_id`, `firstname`, `lastname`, `email`, `username`, `password`, `created`, `logdate`, `lognum`, `is_active`) VALUES
  (1, 'Ada', 'Admin', 'ada@example.com', 'ada', 'b34cdf00bf130b31291fb265ad9e2d2f:xy', '2014-01-01 00:00:00', '2019-04-01 08:00:00', 44, 1),
  (2, 'Old', 'Clerk', 'clerk@example.com', 'clerk', '34776981fa47aa6cf3f2915d11bae051', '2014-02-01 00:00:00', NULL, 0, 0);

INSERT INTO `{p}admin_role` (`role_id`, `parent_id`, `tree_level`, `sort_order`, `role_type`, `user_id`, `role_name`) VALUES
  (1, 0, 1, 1, 'G', 0, 'Administrators'),
  (2, 1, 2, 0, 'U', 1, 'Ada');

INSERT INTO `{p}sitemap` (`sitemap_id`, `sitemap_type`, `sitemap_filename`, `sitemap_path`, `sitemap_time`, `store_id`) VALUES
  (1, NULL, 'sitemap.xml', '/', '2019-03-31 04:00:00', 1),
  (2, NULL, 'sitemap-de.xml', '/maps/', '0000-00-00 00:00:00', 2);

INSERT INTO `{p}shipping_tablerate` (`pk`, `website_id`, `dest_country_id`, `dest_region_id`, `dest_zip`, `condition_name`, `condition_value`, `price`, `cost`) VALUES
  (1, 1, 'DE', 0, '*', 'package_weight', 0, 4.9, 0),
  (2, 1, 'DE', 900, '18*', 'package_weight', 5, 12.5, 0),
  (3, 2, '0', 0, '*', 'package_value', 100, 0, 0);

SET foreign_key_checks = 1;

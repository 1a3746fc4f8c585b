-- Settings and store groups that take some thought. Encrypted values are encrypted with the sample's key.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

-- Two groups have the same name, one the name that the other's number gives, and one hangs on a website that is gone.
INSERT INTO `{p}core_store_group` (`group_id`, `website_id`, `name`, `root_category_id`, `default_store_id`) VALUES
  (4, 2, 'Main Store', 2, 0),
  (5, 1, 'Café Zürich & Söhne', 2, 66),
  (7, 1, 'main-store 4', 2, 0),
  (8, 77, 'Ghost', 2, 6);

INSERT INTO `{p}core_store` (`store_id`, `code`, `website_id`, `group_id`, `name`, `sort_order`, `is_active`) VALUES
  (6, 'ghost', 77, 8, 'Ghost', 60, 0);

INSERT INTO `{p}core_config_data` (`config_id`, `scope`, `scope_id`, `path`, `value`, `updated_at`) VALUES
  -- secrets of extensions, and what only looks like one
  (101, 'default', 0, 'acme_pay/api/secret', 'wBM7af1NdXQ4OjpnTJ/IJEkVRs7IEt0j', '2019-04-01 10:00:00'),
  (102, 'stores', 2, 'acme_pay/api/secret', 'gj7ySv1uSmo=', '2019-04-01 10:00:00'),
  (103, 'default', 0, 'acme_pay/api/certificate', 'ZVcEvmWlFs/BwmMIdewdBsx8LtwR4licFRN5fkz2wv52+faYQ97ghNQAHEqeYAvWG3boy48qu/4=', '2019-04-01 10:00:00'),
  (104, 'default', 0, 'acme_pay/api/public_key', 'TWFnZW50byAxIGlzIGdvbmUsIGxvbmcgbGl2ZSE=', '2019-04-01 10:00:00'),
  (105, 'default', 0, 'acme_pay/api/checksum', '5f4dcc3b5aa765d61d8327deb882cf99', '2019-04-01 10:00:00'),
  (106, 'default', 0, 'acme_pay/api/word', 'Schifffahrt=', '2019-04-01 10:00:00'),
  (107, 'websites', 2, 'carriers/ups/username', 'fMIykDczYWVvRur5IUESbg==', '2019-04-01 10:00:00'),
  (108, 'default', 0, 'carriers/usps/password', 'never encrypted', '2019-04-01 10:00:00'),
  -- other paths in Magento 2; the first two become one
  (110, 'default', 0, 'payment/paypal_wps_express/active', '0', '2019-04-01 10:00:00'),
  (111, 'default', 0, 'payment/paypaluk_express/title', 'PayPal', '2019-04-01 10:00:00'),
  (112, 'stores', 4, 'contacts/email/email_template', 'contacts_email_email_template', '2019-04-01 10:00:00'),
  (113, 'default', 0, 'general/store_information/merchant_country', 'DE', '2019-04-01 10:00:00'),
  (114, 'default', 0, 'carriers/dhlint/nondoc_methods', '1,3,4', '2019-04-01 10:00:00'),
  (115, 'default', 0, 'crontab/jobs/sitemap_generate/schedule/cron_expr', '0 3 * * *', '2019-04-01 10:00:00'),
  (116, 'default', 0, 'crontab/jobs/sitemap_generate/run/model', 'sitemap/observer::scheduledGenerateSitemaps', '2019-04-01 10:00:00'),
  -- what Magento 2 lacks, or must be told anew
  (120, 'default', 0, 'carriers/dhl/title', 'DHL', '2019-04-01 10:00:00'),
  (121, 'default', 0, 'payment/moneybookers_acc/active', '1', '2019-04-01 10:00:00'),
  (122, 'default', 0, 'payment/moneybookers_acc/title', 'Kreditkarte', '2019-04-01 10:00:00'),
  (123, 'default', 0, 'payment/verisign/pwd', 'vmdOTrhxm6S3H7gkvp7KMw==', '2019-04-01 10:00:00'),
  (124, 'default', 0, 'payment/verisign/active', '0', '2019-04-01 10:00:00'),
  (125, 'default', 0, 'general/store_information/address', '1 Caravan Road', '2019-04-01 10:00:00'),
  (126, 'default', 0, 'payment/acme_pay/model', 'acme_pay/method', '2019-04-01 10:00:00'),
  -- no value at all, a scope that is gone, a path in other letters than Magento 2's own
  (130, 'default', 0, 'design/head/includes', NULL, '2019-04-01 10:00:00'),
  (131, 'websites', 77, 'web/secure/use_in_frontend', '1', '2019-04-01 10:00:00'),
  (132, 'stores', 6, 'general/locale/code', 'pt_PT', '2019-04-01 10:00:00'),
  (133, 'default', 0, 'Web/SEO/use_rewrites', '0', '2019-04-01 10:00:00'),
  (134, 'stores', 5, 'cataloginventory/item_options/min_sale_qty', 'a:1:{i:32000;s:1:"3";}', '2019-04-01 10:00:00'),
  (135, 'stores', 5, 'catalog/seo/product_url_suffix', '/', '2019-04-01 10:00:00'),
  -- a region that the merchant added
  (136, 'default', 0, 'shipping/origin/region_id', '900', '2019-04-01 10:00:00');

SET foreign_key_checks = 1;

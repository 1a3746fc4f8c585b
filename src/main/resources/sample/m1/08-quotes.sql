-- Carts: some became orders, some did not. One option of item 6 is beyond repair.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}sales_flat_quote` (`entity_id`, `store_id`, `created_at`, `updated_at`, `converted_at`, `is_active`, `is_virtual`, `is_multi_shipping`, `items_count`, `items_qty`, `orig_order_id`, `base_currency_code`, `store_currency_code`, `quote_currency_code`, `global_currency_code`, `grand_total`, `base_grand_total`, `checkout_method`, `customer_id`, `customer_tax_class_id`, `customer_group_id`, `customer_email`, `customer_firstname`, `customer_lastname`, `customer_dob`, `customer_is_guest`, `remote_ip`, `reserved_order_id`, `coupon_code`, `password_hash`, `subtotal`, `base_subtotal`, `gift_message_id`, `customer_gender`) VALUES
  (101, 1, '2019-03-01 10:00:00', '2019-03-10 10:00:00', '2019-01-04 12:01:00', 0, 0, 0, 1, 2, 0, 'EUR', 'EUR', 'EUR', 'EUR', 50, 50, 'login_in', 1, 3, 1, 'anna@example.com', 'Anna', 'Schmidt', NULL, 0, '192.0.2.50', '100000001', NULL, NULL, 45, 45, 1, 1),
  (102, 2, '2019-03-02 10:00:00', '2019-03-11 10:00:00', '2019-01-04 12:01:00', 0, 0, 0, 1, 2, 0, 'EUR', 'EUR', 'EUR', 'EUR', 50, 50, 'login_in', 2, 3, 1, 'jürgen@example.com', 'Jürgen', 'Müßig', NULL, 0, '192.0.2.50', '200000001', NULL, NULL, 45, 45, NULL, 1),
  (1, 1, '2019-03-03 10:00:00', '2019-03-12 10:00:00', NULL, 1, 0, 0, 1, 2, 0, 'EUR', 'EUR', 'EUR', 'EUR', 50, 50, NULL, 1, 3, 1, 'anna@example.com', 'Anna', 'Schmidt', NULL, 0, '192.0.2.50', NULL, 'WILLKOMMEN', NULL, 45, 45, NULL, 1),
  (2, 2, '2019-03-04 10:00:00', '0000-00-00 00:00:00', NULL, 1, 0, 0, 1, 2, 0, 'EUR', 'EUR', 'EUR', 'EUR', 50, 50, 'guest', NULL, 3, 0, NULL, NULL, NULL, NULL, 1, '192.0.2.50', NULL, NULL, NULL, 45, 45, NULL, 1),
  (3, 4, '2019-03-05 10:00:00', '2019-03-14 10:00:00', '0000-00-00 00:00:00', 1, 0, 1, 1, 2, 0, 'EUR', 'EUR', 'EUR', 'EUR', 50, 50, 'login_in', 3, 3, 1, 'ivan@example.com', 'Иван', 'Петров', '0000-00-00 00:00:00', 0, '192.0.2.50', NULL, NULL, '36ea5b66f1eeb73a77655f7a94bab107:aB', 45, 45, NULL, 1),
  (4, 5, '2019-03-06 10:00:00', '2019-03-15 10:00:00', NULL, 1, 0, 0, 1, 2, 0, 'EUR', 'EUR', 'EUR', 'EUR', 50, 50, NULL, 4, 3, 1, 'wei@example.com', '伟', '王', NULL, 0, '192.0.2.50', NULL, NULL, NULL, 45, 45, NULL, 1);

INSERT INTO `{p}sales_flat_quote_address` (`address_id`, `quote_id`, `created_at`, `updated_at`, `customer_id`, `customer_address_id`, `address_type`, `email`, `firstname`, `lastname`, `street`, `city`, `region`, `region_id`, `postcode`, `country_id`, `telephone`, `same_as_billing`, `shipping_method`, `weight`, `subtotal`, `base_subtotal`, `tax_amount`, `base_tax_amount`, `shipping_amount`, `base_shipping_amount`, `grand_total`, `base_grand_total`, `hidden_tax_amount`, `base_hidden_tax_amount`, `shipping_hidden_tax_amount`, `base_shipping_hidden_tax_amnt`, `applied_taxes`, `customer_notes`) VALUES
  (1, 101, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 1, 1, 'billing', 'anna@example.com', 'Anna', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'Nordrhein-Westfalen', NULL, '50674', 'DE', '+49 221 1', 0, NULL, 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:0:{}', NULL),
  (2, 101, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 1, 1, 'shipping', 'anna@example.com', 'Anna', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'Nordrhein-Westfalen', NULL, '50674', 'DE', '+49 221 1', 1, 'flatrate_flatrate', 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:1:{s:5:"DE-19";a:6:{s:5:"rates";a:1:{i:0;a:6:{s:4:"code";s:5:"DE-19";s:5:"title";s:10:"MwSt. 19 %";s:7:"percent";d:19;s:8:"position";s:1:"0";s:8:"priority";s:1:"0";s:7:"rule_id";N;}}s:7:"percent";d:19;s:2:"id";s:5:"DE-19";s:7:"process";i:0;s:6:"amount";d:7.18;s:11:"base_amount";d:7.18;}}', NULL),
  (3, 102, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 2, 3, 'billing', 'jürgen@example.com', 'Jürgen', 'Müßig', 'Am Hügel 3', 'Bergen auf Rügen', 'Insel Rügen', 900, '18528', 'DE', '+49 3838 1', 0, NULL, 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:0:{}', 'Bitte klingeln'),
  (4, 102, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 2, 3, 'shipping', 'jürgen@example.com', 'Jürgen', 'Müßig', 'Am Hügel 3', 'Bergen auf Rügen', 'Insel Rügen', 900, '18528', 'DE', '+49 3838 1', 1, 'flatrate_flatrate', 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:1:{s:5:"DE-19";a:6:{s:5:"rates";a:1:{i:0;a:6:{s:4:"code";s:5:"DE-19";s:5:"title";s:10:"MwSt. 19 %";s:7:"percent";d:19;s:8:"position";s:1:"0";s:8:"priority";s:1:"0";s:7:"rule_id";N;}}s:7:"percent";d:19;s:2:"id";s:5:"DE-19";s:7:"process";i:0;s:6:"amount";d:7.18;s:11:"base_amount";d:7.18;}}', 'Bitte klingeln'),
  (5, 1, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 1, 1, 'billing', 'anna@example.com', 'Anna', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'Nordrhein-Westfalen', NULL, '50674', 'DE', '+49 221 1', 0, NULL, 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:0:{}', NULL),
  (6, 1, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 1, 1, 'shipping', 'anna@example.com', 'Anna', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'Nordrhein-Westfalen', NULL, '50674', 'DE', '+49 221 1', 1, 'flatrate_flatrate', 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:1:{s:5:"DE-19";a:6:{s:5:"rates";a:1:{i:0;a:6:{s:4:"code";s:5:"DE-19";s:5:"title";s:10:"MwSt. 19 %";s:7:"percent";d:19;s:8:"position";s:1:"0";s:8:"priority";s:1:"0";s:7:"rule_id";N;}}s:7:"percent";d:19;s:2:"id";s:5:"DE-19";s:7:"process";i:0;s:6:"amount";d:7.18;s:11:"base_amount";d:7.18;}}', NULL),
  (7, 2, '2019-03-01 10:00:00', '2019-03-01 10:00:00', NULL, NULL, 'billing', NULL, NULL, NULL, 'Hauptstr. 1', 'Berlin', 'Berlin', 82, '10115', 'DE', '+49 30 1', 0, NULL, 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:0:{}', NULL),
  (8, 2, '2019-03-01 10:00:00', '2019-03-01 10:00:00', NULL, NULL, 'shipping', NULL, NULL, NULL, 'Hauptstr. 1', 'Berlin', 'Berlin', 82, '10115', 'DE', '+49 30 1', 1, 'flatrate_flatrate', 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:1:{s:5:"DE-19";a:6:{s:5:"rates";a:1:{i:0;a:6:{s:4:"code";s:5:"DE-19";s:5:"title";s:10:"MwSt. 19 %";s:7:"percent";d:19;s:8:"position";s:1:"0";s:8:"priority";s:1:"0";s:7:"rule_id";N;}}s:7:"percent";d:19;s:2:"id";s:5:"DE-19";s:7:"process";i:0;s:6:"amount";d:7.18;s:11:"base_amount";d:7.18;}}', NULL),
  (9, 3, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 3, 4, 'billing', 'ivan@example.com', 'Иван', 'Петров', 'ул. Ленина, д. 10', 'Москва', 'Москва', NULL, '101000', 'RU', '+7 495 1', 0, NULL, 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:0:{}', NULL),
  (10, 3, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 3, 4, 'shipping', 'ivan@example.com', 'Иван', 'Петров', 'ул. Ленина, д. 10', 'Москва', 'Москва', NULL, '101000', 'RU', '+7 495 1', 1, 'flatrate_flatrate', 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:1:{s:5:"DE-19";a:6:{s:5:"rates";a:1:{i:0;a:6:{s:4:"code";s:5:"DE-19";s:5:"title";s:10:"MwSt. 19 %";s:7:"percent";d:19;s:8:"position";s:1:"0";s:8:"priority";s:1:"0";s:7:"rule_id";N;}}s:7:"percent";d:19;s:2:"id";s:5:"DE-19";s:7:"process";i:0;s:6:"amount";d:7.18;s:11:"base_amount";d:7.18;}}', NULL),
  (11, 4, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 4, 5, 'billing', 'wei@example.com', '伟', '王', '长安街 1 号', '北京', '北京', NULL, '100000', 'CN', '+86 10 1', 0, NULL, 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:0:{}', NULL),
  (12, 4, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 4, 5, 'shipping', 'wei@example.com', '伟', '王', '长安街 1 号', '北京', '北京', NULL, '100000', 'CN', '+86 10 1', 1, 'flatrate_flatrate', 1, 45, 45, 7.18, 7.18, 5, 5, 50, 50, 0.42, 0.42, 0, 0, 'a:1:{s:5:"DE-19";a:6:{s:5:"rates";a:1:{i:0;a:6:{s:4:"code";s:5:"DE-19";s:5:"title";s:10:"MwSt. 19 %";s:7:"percent";d:19;s:8:"position";s:1:"0";s:8:"priority";s:1:"0";s:7:"rule_id";N;}}s:7:"percent";d:19;s:2:"id";s:5:"DE-19";s:7:"process";i:0;s:6:"amount";d:7.18;s:11:"base_amount";d:7.18;}}', NULL);

INSERT INTO `{p}sales_flat_quote_item` (`item_id`, `quote_id`, `created_at`, `updated_at`, `product_id`, `store_id`, `parent_item_id`, `is_virtual`, `sku`, `name`, `weight`, `qty`, `price`, `base_price`, `tax_percent`, `row_total`, `base_row_total`, `product_type`, `weee_tax_applied`, `hidden_tax_amount`, `base_hidden_tax_amount`, `redirect_url`, `gift_message_id`) VALUES
  (1, 101, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 13, 1, NULL, 0, 'tee', 'T-Shirt „Grüße“', 0.5, 2, 19.9, 19.9, 19, 39.8, 39.8, 'configurable', 'a:0:{}', 0, 0, NULL, NULL),
  (2, 101, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 12, 1, 1, 0, 'tee-white-l', 'T-Shirt white L', 0.5, 1, 19.9, 19.9, 19, 19.9, 19.9, 'simple', 'a:0:{}', 0, 0, NULL, NULL),
  (3, 102, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 24, 2, NULL, 0, 'tea-dynamic', 'Tea set, your choice', 0.5, 1, 0, 0, 19, 0, 0, 'bundle', 'a:0:{}', 0, 0, NULL, NULL),
  (4, 102, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 21, 2, 3, 0, 'cup', 'Cup', 0.5, 1, 6, 6, 19, 6, 6, 'simple', 'a:0:{}', 0, 0, NULL, NULL),
  (5, 1, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 32, 1, NULL, 0, 'mug-engraved', 'Mug with engraving', 0.5, 1, 11, 11, 19, 11, 11, 'simple', 'a:0:{}', 0, 0, NULL, NULL),
  (6, 2, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 29, 2, NULL, 0, 'book-1', 'The Road', 0.5, 1, 24, 24, 19, 24, 24, 'simple', 'a:0:{}', 0, 0, NULL, NULL),
  (7, 3, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 19, 4, NULL, 0, 'samovar', 'Samovar', 0.5, 2, 189, 189, 19, 378, 378, 'simple', 'a:1:{i:0;a:2:{s:5:"title";s:7:"Eco Fee";s:6:"amount";d:2.5;}}', 0, 0, NULL, NULL),
  (8, 4, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 27, 5, NULL, 1, 'ebook-1', 'The Road (e-book)', 0.5, 1, 9.99, 9.99, 19, 9.99, 9.99, 'downloadable', 'a:0:{}', 0, 0, NULL, NULL);

INSERT INTO `{p}sales_flat_quote_item_option` (`option_id`, `item_id`, `product_id`, `code`, `value`) VALUES
  (1, 1, 13, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"13";s:3:"qty";s:1:"2";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}'),
  (2, 1, 13, 'attributes', 'a:1:{s:3:"237";s:2:"16";}'),
  (3, 1, 12, 'simple_product', '12'),
  (4, 1, 12, 'product_qty_12', '1'),
  (5, 2, 12, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"13";s:3:"qty";s:1:"2";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}'),
  (6, 2, 12, 'parent_product_id', '13'),
  (7, 3, 24, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"24";s:3:"qty";s:1:"1";s:13:"bundle_option";a:2:{s:1:"3";s:1:"4";s:1:"4";a:1:{i:0;s:1:"5";}}}'),
  (8, 3, 24, 'bundle_option_ids', 'a:2:{i:0;i:3;i:1;i:4;}'),
  (9, 3, 24, 'bundle_selection_ids', 'a:2:{i:0;s:1:"4";i:1;s:1:"5";}'),
  (10, 3, 24, 'bundle_identity', '24_4_1_5_1'),
  (11, 4, 21, 'bundle_selection_attributes', 'a:4:{s:5:"price";d:6;s:3:"qty";i:1;s:12:"option_label";s:5:"Tasse";s:9:"option_id";s:1:"3";}'),
  (12, 4, 21, 'selection_id', '4'),
  (13, 5, 32, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"32";s:3:"qty";s:1:"1";s:7:"options";a:2:{s:1:"1";s:11:"Für Зоя";s:1:"2";s:1:"1";}}'),
  (14, 5, 32, 'option_ids', '1,2,3'),
  (15, 5, 32, 'option_1', 'Für Зоя'),
  (16, 5, 32, 'option_2', '1'),
  (17, 5, 32, 'option_3', 'a:4:{s:4:"type";s:9:"image/png";s:5:"title";s:17:"Logo „ü“.png";s:10:"quote_path";s:34:"/custom_options/quote/l/o/0a1b.png";s:10:"secret_key";s:20:"0a1b2c3d4e5f60718293";}'),
  (18, 6, 29, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"29";s:3:"qty";i:1;s:7:"rela'),
  (19, 7, 19, 'info_buyRequest', 'a:2:{s:7:"product";s:2:"19";s:3:"qty";s:1:"2";}'),
  (20, 8, 27, 'info_buyRequest', 'a:2:{s:7:"product";s:2:"27";s:5:"links";a:1:{i:0;s:1:"1";}}'),
  (21, 8, 27, 'downloadable_link_ids', '1');

INSERT INTO `{p}sales_flat_quote_payment` (`payment_id`, `quote_id`, `created_at`, `updated_at`, `method`, `cc_type`, `cc_number_enc`, `cc_last4`, `cc_exp_month`, `cc_exp_year`, `additional_data`, `additional_information`, `po_number`) VALUES
  (1, 101, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 'ccsave', 'VI', 'DUJveObtouyy15mGGAX5Vw==', '1111', '12', '2021', NULL, NULL, NULL),
  (2, 102, '2019-03-01 10:00:00', '0000-00-00 00:00:00', 'checkmo', NULL, NULL, NULL, '0', '0', 'a:1:{s:10:"payable_to";s:7:"Caravan";}', 'a:1:{s:4:"note";s:12:"Überweisung";}', NULL),
  (3, 1, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 'paypal_express', NULL, NULL, NULL, '0', '0', NULL, 'a:2:{s:15:"paypal_payer_id";s:6:"PAYER1";s:29:"paypal_express_checkout_token";s:4:"EC-1";}', NULL);

INSERT INTO `{p}sales_flat_quote_shipping_rate` (`rate_id`, `address_id`, `created_at`, `updated_at`, `carrier`, `carrier_title`, `code`, `method`, `price`, `method_title`) VALUES
  (1, 2, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 'flatrate', 'Flat Rate', 'flatrate_flatrate', 'flatrate', 5, 'Fixed'),
  (2, 4, '2019-03-01 10:00:00', '0000-00-00 00:00:00', 'tablerate', 'Beste Rate', 'tablerate_bestway', 'bestway', 4.9, 'Tabelle');

INSERT INTO `{p}sales_flat_quote_address_item` (`address_item_id`, `quote_address_id`, `quote_item_id`, `created_at`, `updated_at`, `qty`, `weight`, `product_id`, `sku`, `name`, `price`, `base_price`, `row_total`, `base_row_total`) VALUES
  (1, 10, 7, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 1, 0.5, 19, 'samovar', 'Samovar', 169, 169, 169, 169),
  (2, 9, 7, '2019-03-01 10:00:00', '2019-03-01 10:00:00', 1, 0.5, 19, 'samovar', 'Samovar', 169, 169, 169, 169);

SET foreign_key_checks = 1;

-- Orders in every state with invoices, shipments, credit memos and payments. The sums of an order agree with its items
-- (prices with 19 per cent tax included, rounded to cents; shipping 5.00 without tax).
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}sales_order_status` (`status`, `label`) VALUES
  ('canceled', 'Canceled'),
  ('closed', 'Closed'),
  ('complete', 'Complete'),
  ('fraud', 'Suspected Fraud'),
  ('holded', 'On Hold'),
  ('payment_review', 'Payment Review'),
  ('pending', 'Pending'),
  ('pending_payment', 'Pending Payment'),
  ('pending_paypal', 'Pending PayPal'),
  ('processing', 'Processing'),
  ('wird_gepackt', 'Wird gepackt');

INSERT INTO `{p}sales_order_status_label` (`status`, `store_id`, `label`) VALUES
  ('wird_gepackt', 1, 'Being packed'),
  ('wird_gepackt', 4, 'Собирается'),
  ('complete', 2, 'Abgeschlossen');

INSERT INTO `{p}sales_order_status_state` (`status`, `state`, `is_default`) VALUES
  ('canceled', 'canceled', 1),
  ('closed', 'closed', 1),
  ('complete', 'complete', 1),
  ('fraud', 'payment_review', 0),
  ('fraud', 'processing', 0),
  ('holded', 'holded', 1),
  ('payment_review', 'payment_review', 1),
  ('pending', 'new', 1),
  ('pending_payment', 'pending_payment', 1),
  ('processing', 'processing', 1),
  ('wird_gepackt', 'processing', 0);

INSERT INTO `{p}sales_flat_order` (`entity_id`, `state`, `status`, `coupon_code`, `protect_code`, `shipping_description`, `is_virtual`, `store_id`, `customer_id`, `discount_amount`, `base_discount_amount`, `grand_total`, `base_grand_total`, `shipping_amount`, `base_shipping_amount`, `subtotal`, `base_subtotal`, `tax_amount`, `base_tax_amount`, `subtotal_incl_tax`, `base_subtotal_incl_tax`, `shipping_incl_tax`, `base_shipping_incl_tax`, `shipping_tax_amount`, `base_shipping_tax_amount`, `hidden_tax_amount`, `base_hidden_tax_amount`, `total_invoiced`, `base_total_invoiced`, `total_paid`, `base_total_paid`, `subtotal_invoiced`, `base_subtotal_invoiced`, `tax_invoiced`, `base_tax_invoiced`, `shipping_invoiced`, `base_shipping_invoiced`, `total_refunded`, `base_total_refunded`, `total_canceled`, `base_total_canceled`, `total_due`, `base_total_due`, `shipping_hidden_tax_amount`, `base_shipping_hidden_tax_amnt`, `total_qty_ordered`, `customer_is_guest`, `customer_group_id`, `billing_address_id`, `shipping_address_id`, `quote_id`, `weight`, `increment_id`, `applied_rule_ids`, `base_currency_code`, `global_currency_code`, `order_currency_code`, `store_currency_code`, `base_to_global_rate`, `base_to_order_rate`, `store_to_base_rate`, `store_to_order_rate`, `customer_email`, `customer_firstname`, `customer_lastname`, `customer_dob`, `shipping_method`, `store_name`, `remote_ip`, `created_at`, `updated_at`, `total_item_count`, `email_sent`, `paypal_ipn_customer_notified`, `hold_before_state`, `hold_before_status`, `gift_message_id`, `coupon_rule_name`, `discount_description`, `customer_note`, `edit_increment`, `can_ship_partially`) VALUES
  (1, 'complete', 'complete', 'WILLKOMMEN', 'c4ca42', 'Flat Rate - Fixed', 0, 1, 1, -5, -5, 217.18, 217.18, 5, 5, 182.51, 182.51, 34.67, 34.67, 217.18, 217.18, 5, 5, 0, 0, 0.42, 0.42, 217.18, 217.18, 217.18, 217.18, 182.51, 182.51, 34.67, 34.67, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 1, 1, 2, 101, 1.5, '100000001', '1', 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'anna@example.com', 'Anna', 'Schmidt', '1980-05-17 00:00:00', 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.1', '2019-01-04 12:01:00', '2019-01-04 12:01:00', 2, 1, 0, NULL, NULL, 1, 'Willkommen', 'WILLKOMMEN', NULL, NULL, NULL),
  (2, 'complete', 'complete', 'WILLKOMMEN', 'c81e72', 'Flat Rate - Fixed', 0, 2, 2, -5, -5, 10, 10, 5, 5, 8.4, 8.4, 1.6, 1.6, 10, 10, 5, 5, 0, 0, 0.42, 0.42, 10, 10, 10, 10, 8.4, 8.4, 1.6, 1.6, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 3, 4, 102, 0.5, '200000001', '1', 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'jürgen@example.com', 'Jürgen', 'Müßig', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nDeutsch', '192.0.2.2', '2019-01-07 12:02:00', '2019-01-07 12:02:00', 1, 1, 0, NULL, NULL, NULL, 'Willkommen', 'WILLKOMMEN', 'Bitte klingeln', NULL, NULL),
  (3, 'complete', 'complete', NULL, 'eccbc8', NULL, 1, 1, NULL, 0, 0, 9.99, 9.99, 0, 0, 9.34, 9.34, 0.65, 0.65, 9.99, 9.99, 0, 0, 0, 0, 0, 0, 9.99, 9.99, 9.99, 9.99, 9.34, 9.34, 0.65, 0.65, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 5, NULL, 103, 0.5, '100000002', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'guest3@example.com', 'Gast', 'Bräuer', NULL, NULL, 'Main Website\nMain Store\nEnglish', '192.0.2.3', '2019-01-10 12:03:00', '2019-01-10 12:03:00', 1, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (4, 'processing', 'processing', NULL, 'a87ff6', 'Flat Rate - Fixed', 0, 4, 3, 0, 0, 113.5, 113.5, 5, 5, 93.25, 93.25, 15.25, 15.25, 108.5, 108.5, 5, 5, 0, 0, 0, 0, 113.5, 113.5, 113.5, 113.5, 93.25, 93.25, 15.25, 15.25, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 6, 7, 104, 1, '400000001', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'ivan@example.com', 'Иван', 'Петров', '0000-00-00 00:00:00', 'flatrate_flatrate', 'Main Website\nМагазин\nРусский', '192.0.2.4', '2019-01-13 12:04:00', '2019-01-13 12:04:00', 2, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (5, 'processing', 'wird_gepackt', NULL, 'e4da3b', 'Flat Rate - Fixed', 0, 5, 4, 0, 0, 77, 77, 5, 5, 67.29, 67.29, 4.71, 4.71, 72, 72, 5, 5, 0, 0, 0, 0, 77, 77, 77, 77, 67.29, 67.29, 4.71, 4.71, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 4, 8, 9, 105, 1.5, 'CN-00000001', NULL, 'USD', 'EUR', 'USD', 'USD', 1, 1, 1, 1, 'wei@example.com', '伟', '王', NULL, 'flatrate_flatrate', 'Экспорт\n商店\n中文', '192.0.2.5', '2019-01-16 12:05:00', '2019-01-16 12:05:00', 1, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (6, 'new', 'pending', NULL, '167909', 'Flat Rate - Fixed', 0, 1, 7, 0, 0, 23.25, 23.25, 5, 5, 15.34, 15.34, 2.91, 2.91, 18.25, 18.25, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23.25, 23.25, 0, 0, 1, 0, 1, 10, 11, 106, 0.5, '100000003', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'bob@example.com', 'Bob', 'O''Neill', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.6', '2019-01-19 12:06:00', '2019-01-19 12:06:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (7, 'new', 'pending', NULL, '8f14e4', 'Flat Rate - Fixed', 0, 1, 7, 0, 0, 77, 77, 5, 5, 60.5, 60.5, 11.5, 11.5, 72, 72, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 77, 77, 0, 0, 12, 0, 1, 12, 13, 107, 6, '100000004', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'bob@example.com', 'Bob', 'O''Neill', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.7', '2019-01-22 12:07:00', '2019-01-22 12:07:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (8, 'pending_payment', 'pending_payment', NULL, 'c9f0f8', 'Flat Rate - Fixed', 0, 1, 6, 0, 0, 44, 44, 5, 5, 32.77, 32.77, 6.23, 6.23, 39, 39, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 44, 44, 0, 0, 1, 0, 3, 14, 15, 108, 0.5, '100000005', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'chloe@example.com', 'Chloé', 'Lefèvre', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.8', '2019-01-25 12:08:00', '2019-01-25 12:08:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (9, 'holded', 'holded', NULL, '45c48c', 'Flat Rate - Fixed', 0, 1, 1, 0, 0, 34, 34, 5, 5, 24.36, 24.36, 4.64, 4.64, 29, 29, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 34, 34, 0, 0, 3, 0, 1, 16, 17, 109, 1.5, '100000006', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'anna@example.com', 'Anna', 'Schmidt', '1980-05-17 00:00:00', 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.9', '2019-01-01 12:09:00', '2019-01-01 12:09:00', 3, 1, 0, 'new', 'pending', NULL, NULL, NULL, NULL, NULL, NULL),
  (10, 'canceled', 'canceled', NULL, 'd3d944', 'Flat Rate - Fixed', 0, 2, 8, 0, 0, 125, 125, 5, 5, 100.84, 100.84, 19.16, 19.16, 120, 120, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125, 125, 125, 125, 0, 0, 1, 0, 1, 18, 19, 110, 0.5, '200000002', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'maria@example.com', 'María José', 'Ñuñez', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nDeutsch', '192.0.2.10', '2019-02-04 12:10:00', '2019-02-04 12:10:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (11, 'closed', 'closed', NULL, '6512bd', 'Flat Rate - Fixed', 0, 2, 2, 0, 0, 174, 174, 5, 5, 142.02, 142.02, 26.98, 26.98, 169, 169, 5, 5, 0, 0, 0, 0, 174, 174, 174, 174, 142.02, 142.02, 26.98, 26.98, 5, 5, 174, 174, 0, 0, 0, 0, 0, 0, 1, 0, 1, 20, 21, 111, 0.5, '200000003', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'jürgen@example.com', 'Jürgen', 'Müßig', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nDeutsch', '192.0.2.11', '2019-02-07 12:11:00', '2019-02-07 12:11:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (12, 'payment_review', 'payment_review', NULL, 'c20ad4', 'Flat Rate - Fixed', 0, 1, 1, 0, 0, 13, 13, 5, 5, 6.72, 6.72, 1.28, 1.28, 8, 8, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 13, 0, 0, 2, 0, 1, 22, 23, 112, 1, '100000007', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'anna@example.com', 'Anna', 'Schmidt', '1980-05-17 00:00:00', 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.12', '2019-02-10 12:12:00', '2019-02-10 12:12:00', 1, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (13, 'payment_review', 'fraud', NULL, 'c51ce4', 'Flat Rate - Fixed', 0, 1, 1, 0, 0, 13, 13, 5, 5, 6.72, 6.72, 1.28, 1.28, 8, 8, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 13, 0, 0, 1, 0, 1, 24, 25, 113, 0.5, '100000008', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'anna@example.com', 'Anna', 'Schmidt', '1980-05-17 00:00:00', 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.13', '2019-02-13 12:13:00', '2019-02-13 12:13:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (14, 'complete', 'complete', NULL, 'aab323', 'Flat Rate - Fixed', 0, 1, NULL, 0, 0, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0, 5, 5, 5, 5, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 26, 27, 114, 0.5, '100000009', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'guest14@example.com', 'Gast', 'Bräuer', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.14', '2019-02-16 12:14:00', '2019-02-16 12:14:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (15, 'complete', 'complete', NULL, '9bf31c', NULL, 1, 4, 3, 0, 0, 14.99, 14.99, 0, 0, 14.01, 14.01, 0.98, 0.98, 14.99, 14.99, 0, 0, 0, 0, 0, 0, 14.99, 14.99, 14.99, 14.99, 14.01, 14.01, 0.98, 0.98, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 28, NULL, 115, 0.5, '400000002', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'ivan@example.com', 'Иван', 'Петров', '0000-00-00 00:00:00', NULL, 'Main Website\nМагазин\nРусский', '192.0.2.15', '2019-02-19 12:15:00', '2019-02-19 12:15:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (16, 'complete', 'complete', NULL, 'c74d97', NULL, 1, 1, 6, 0, 0, 45, 45, 0, 0, 45, 45, 0, 0, 45, 45, 0, 0, 0, 0, 0, 0, 45, 45, 45, 45, 45, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3, 29, NULL, 116, 0.5, '100000010', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'chloe@example.com', 'Chloé', 'Lefèvre', NULL, NULL, 'Main Website\nMain Store\nEnglish', '192.0.2.16', '2019-02-22 12:16:00', '2019-02-22 12:16:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (17, 'processing', 'processing', NULL, '70efdf', 'Flat Rate - Fixed', 0, 1, 7, 0, 0, 7.5, 7.5, 5, 5, 2.1, 2.1, 0.4, 0.4, 2.5, 2.5, 5, 5, 0, 0, 0, 0, 7.5, 7.5, 7.5, 7.5, 2.1, 2.1, 0.4, 0.4, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 30, 31, 117, 1, '100000011', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'bob@example.com', 'Bob', 'O''Neill', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.17', '2019-02-25 12:17:00', '2019-02-25 12:17:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (18, 'complete', 'complete', NULL, '6f4922', 'Flat Rate - Fixed', 0, 1, 7, 0, 0, 125, 125, 5, 5, 100.84, 100.84, 19.16, 19.16, 120, 120, 5, 5, 0, 0, 0, 0, 125, 125, 125, 125, 100.84, 100.84, 19.16, 19.16, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 32, 33, 118, 0.5, '100000012', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'bob@example.com', 'Bob', 'O''Neill', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.18', '2019-02-01 12:18:00', '2019-02-01 12:18:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (19, 'closed', 'closed', NULL, '1f0e3d', NULL, 1, 1, 1, 0, 0, 15, 15, 0, 0, 15, 15, 0, 0, 15, 15, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 15, 15, 0, 0, 0, 0, 0, 0, 1, 0, 1, 34, NULL, 119, 0.5, '100000013', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'anna@example.com', 'Anna', 'Schmidt', '1980-05-17 00:00:00', NULL, 'Main Website\nMain Store\nEnglish', '192.0.2.19', '2019-03-04 12:19:00', '2019-03-04 12:19:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (20, 'complete', 'complete', NULL, '98f137', 'Flat Rate - Fixed', 0, 2, 8, 0, 0, 241, 241, 5, 5, 198.32, 198.32, 37.68, 37.68, 236, 236, 5, 5, 0, 0, 0, 0, 241, 241, 241, 241, 198.32, 198.32, 37.68, 37.68, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 35, 36, 120, 1, '200000004', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'maria@example.com', 'María José', 'Ñuñez', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nDeutsch', '192.0.2.20', '2019-03-07 12:20:00', '2019-03-07 12:20:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (21, 'complete', 'complete', NULL, '3c59dc', 'Flat Rate - Fixed', 0, 1, 7, 0, 0, 26, 26, 5, 5, 19.63, 19.63, 1.37, 1.37, 21, 21, 5, 5, 0, 0, 0, 0, 26, 26, 26, 26, 19.63, 19.63, 1.37, 1.37, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 37, 38, 121, 0.5, '100000014', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'bob@example.com', 'Bob', 'O''Neill', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.21', '2019-03-10 12:21:00', '2019-03-10 12:21:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (22, 'processing', 'processing', NULL, 'b6d767', 'Flat Rate - Fixed', 0, 1, 1, 0, 0, 12.5, 12.5, 5, 5, 6.3, 6.3, 1.2, 1.2, 7.5, 7.5, 5, 5, 0, 0, 0, 0, 12.5, 12.5, 12.5, 12.5, 6.3, 6.3, 1.2, 1.2, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 39, 40, 122, 0.5, '100000015', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'anna@example.com', 'Anna', 'Schmidt', '1980-05-17 00:00:00', 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.22', '2019-03-13 12:22:00', '2019-03-13 12:22:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (23, 'new', 'pending', NULL, '37693c', 'Flat Rate - Fixed', 0, 1, 1, 0, 0, 27, 27, 5, 5, 18.49, 18.49, 3.51, 3.51, 22, 22, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 27, 0, 0, 1, 0, 1, 41, 42, 123, 0.5, '100000016', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'anna@example.com', 'Anna', 'Schmidt', '1980-05-17 00:00:00', 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.23', '2019-03-16 12:23:00', '2019-03-16 12:23:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (24, 'complete', 'complete', NULL, '1ff1de', 'Flat Rate - Fixed', 0, 1, 6, 0, 0, 343, 343, 5, 5, 284.03, 284.03, 53.97, 53.97, 338, 338, 5, 5, 0, 0, 0, 0, 343, 343, 343, 343, 284.03, 284.03, 53.97, 53.97, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 43, 44, 124, 1, '100000017', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'chloe@example.com', 'Chloé', 'Lefèvre', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.24', '2019-03-19 12:24:00', '2019-03-19 12:24:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (25, 'complete', 'complete', NULL, '8e296a', 'Flat Rate - Fixed', 0, 1, 11, 0, 0, 24.9, 24.9, 5, 5, 16.72, 16.72, 3.18, 3.18, 19.9, 19.9, 5, 5, 0, 0, 0, 0, 24.9, 24.9, 24.9, 24.9, 16.72, 16.72, 3.18, 3.18, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 45, 46, 125, 0.5, '100000018', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 1, 1, 1, 1, 'nopass@example.com', 'No', 'Password', NULL, 'flatrate_flatrate', 'Main Website\nMain Store\nEnglish', '192.0.2.25', '0000-00-00 00:00:00', '2019-03-22 12:25:00', 1, 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO `{p}sales_flat_order_item` (`item_id`, `order_id`, `parent_item_id`, `quote_item_id`, `store_id`, `created_at`, `updated_at`, `product_id`, `product_type`, `product_options`, `weight`, `is_virtual`, `sku`, `name`, `applied_rule_ids`, `qty_ordered`, `qty_invoiced`, `qty_shipped`, `qty_refunded`, `qty_canceled`, `base_price`, `price`, `original_price`, `base_original_price`, `tax_percent`, `tax_amount`, `base_tax_amount`, `tax_invoiced`, `base_tax_invoiced`, `row_total`, `base_row_total`, `row_invoiced`, `base_row_invoiced`, `price_incl_tax`, `base_price_incl_tax`, `row_total_incl_tax`, `base_row_total_incl_tax`, `hidden_tax_amount`, `base_hidden_tax_amount`, `weee_tax_applied`, `weee_tax_applied_amount`, `is_nominal`, `free_shipping`, `no_discount`, `gift_message_id`, `gift_message_available`) VALUES
  (1, 1, NULL, 1001, 1, '2019-01-04 12:01:00', '2019-01-04 12:01:00', 13, 'configurable', 'a:6:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"13";s:3:"qty";s:1:"2";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}s:15:"attributes_info";a:1:{i:0;a:2:{s:5:"label";s:7:"Größe";s:5:"value";s:1:"L";}}s:11:"simple_name";s:15:"T-Shirt white L";s:10:"simple_sku";s:11:"tee-white-l";s:20:"product_calculations";i:1;s:13:"shipment_type";i:0;}', 0.5, 0, 'tee-white-l', 'T-Shirt „Grüße“', '1', 2, 2, 2, 0, 0, 20.24, 20.24, 20.24, 20.24, 19, 7.69, 7.69, 7.69, 7.69, 40.49, 40.49, 40.49, 40.49, 24.09, 24.09, 48.18, 48.18, 0.42, 0.42, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (2, 1, 1, 1002, 1, '2019-01-04 12:01:00', '2019-01-04 12:01:00', 12, 'simple', 'a:1:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"13";s:3:"qty";s:1:"2";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}}', 0.5, 0, 'tee-white-l', 'T-Shirt white L', '1', 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (3, 1, NULL, 1003, 1, '2019-01-04 12:01:00', '2019-01-04 12:01:00', 19, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"19";s:3:"qty";s:1:"1";}}', 0.5, 0, 'samovar', 'Samovar', '1', 1, 1, 1, 0, 0, 142.02, 142.02, 142.02, 142.02, 19, 26.98, 26.98, 26.98, 26.98, 142.02, 142.02, 142.02, 142.02, 169, 169, 169, 169, 0.42, 0.42, 'a:1:{i:0;a:6:{s:5:"title";s:7:"Eco Fee";s:11:"base_amount";d:2.5;s:6:"amount";d:2.5;s:10:"row_amount";d:2.5;s:15:"base_row_amount";d:2.5;s:20:"base_amount_incl_tax";d:2.5;}}', 2.5, 0, 0, 0, 2, 1),
  (4, 2, NULL, 1004, 2, '2019-01-07 12:02:00', '2019-01-07 12:02:00', 24, 'bundle', 'a:4:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"24";s:3:"qty";s:1:"1";s:13:"bundle_option";a:2:{s:1:"3";s:1:"4";s:1:"4";a:1:{i:0;s:1:"5";}}}s:20:"product_calculations";i:0;s:13:"shipment_type";s:1:"1";s:14:"bundle_options";a:0:{}}', 0.5, 0, 'tea-dynamic', 'Tea set, your choice', '1', 1, 1, 1, 0, 0, 8.4, 8.4, 8.4, 8.4, 19, 1.6, 1.6, 1.6, 1.6, 8.4, 8.4, 8.4, 8.4, 10, 10, 10, 10, 0.42, 0.42, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (5, 2, 4, 1005, 2, '2019-01-07 12:02:00', '2019-01-07 12:02:00', 21, 'simple', 'a:2:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"24";s:3:"qty";s:1:"1";s:13:"bundle_option";a:2:{s:1:"3";s:1:"4";s:1:"4";a:1:{i:0;s:1:"5";}}}s:27:"bundle_selection_attributes";s:92:"a:4:{s:5:"price";d:6;s:3:"qty";i:1;s:12:"option_label";s:5:"Tasse";s:9:"option_id";s:1:"3";}";}', 0.5, 0, 'cup', 'Cup', '1', 1, 1, 1, 0, 0, 6, 6, 6, 6, 0, 0, 0, 0, 0, 6, 6, 6, 6, 6, 6, 6, 6, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (6, 2, 4, 1006, 2, '2019-01-07 12:02:00', '2019-01-07 12:02:00', 22, 'simple', 'a:2:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"24";s:3:"qty";s:1:"1";s:13:"bundle_option";a:2:{s:1:"3";s:1:"4";s:1:"4";a:1:{i:0;s:1:"5";}}}s:27:"bundle_selection_attributes";s:98:"a:4:{s:5:"price";d:4;s:3:"qty";i:1;s:12:"option_label";s:10:"Untertasse";s:9:"option_id";s:1:"4";}";}', 0.5, 0, 'saucer', 'Saucer', '1', 1, 1, 1, 0, 0, 4, 4, 4, 4, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (7, 3, NULL, 1007, 1, '2019-01-10 12:03:00', '2019-01-10 12:03:00', 27, 'downloadable', 'a:3:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"27";s:3:"qty";s:1:"1";s:5:"links";a:1:{i:0;s:1:"1";}}s:5:"links";a:1:{i:0;s:1:"1";}s:17:"real_product_type";s:12:"downloadable";}', 0.5, 1, 'ebook-1', 'The Road (e-book)', NULL, 1, 1, 1, 0, 0, 9.34, 9.34, 9.34, 9.34, 7, 0.65, 0.65, 0.65, 0.65, 9.34, 9.34, 9.34, 9.34, 9.99, 9.99, 9.99, 9.99, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (8, 4, NULL, 1008, 4, '2019-01-13 12:04:00', '2019-01-13 12:04:00', 23, 'bundle', 'a:4:{s:15:"info_buyRequest";a:4:{s:7:"product";s:2:"23";s:3:"qty";s:1:"1";s:13:"bundle_option";a:2:{s:1:"1";s:1:"1";s:1:"2";a:1:{i:0;s:1:"3";}}s:17:"bundle_option_qty";a:1:{s:1:"2";s:1:"2";}}s:20:"product_calculations";i:1;s:13:"shipment_type";s:1:"0";s:14:"bundle_options";a:1:{s:1:"1";a:3:{s:9:"option_id";s:1:"1";s:5:"label";s:12:"Чайник";s:5:"value";a:1:{i:0;a:3:{s:5:"title";s:6:"Teapot";s:3:"qty";i:1;s:5:"price";d:5;}}}}}', 0.5, 0, 'tea-fixed', 'Tea set, fixed price', NULL, 1, 1, 0, 0, 0, 72.69, 72.69, 72.69, 72.69, 19, 13.81, 13.81, 13.81, 13.81, 72.69, 72.69, 72.69, 72.69, 86.5, 86.5, 86.5, 86.5, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (9, 4, 8, 1009, 4, '2019-01-13 12:04:00', '2019-01-13 12:04:00', 20, 'simple', 'a:2:{s:15:"info_buyRequest";a:4:{s:7:"product";s:2:"23";s:3:"qty";s:1:"1";s:13:"bundle_option";a:2:{s:1:"1";s:1:"1";s:1:"2";a:1:{i:0;s:1:"3";}}s:17:"bundle_option_qty";a:1:{s:1:"2";s:1:"2";}}s:27:"bundle_selection_attributes";s:100:"a:4:{s:5:"price";d:5;s:3:"qty";i:1;s:12:"option_label";s:12:"Чайник";s:9:"option_id";s:1:"1";}";}', 0.5, 0, 'teapot', 'Teapot', NULL, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (10, 4, 8, 1010, 4, '2019-01-13 12:04:00', '2019-01-13 12:04:00', 22, 'simple', 'a:2:{s:15:"info_buyRequest";a:4:{s:7:"product";s:2:"23";s:3:"qty";s:1:"1";s:13:"bundle_option";a:2:{s:1:"1";s:1:"1";s:1:"2";a:1:{i:0;s:1:"3";}}s:17:"bundle_option_qty";a:1:{s:1:"2";s:1:"2";}}s:27:"bundle_selection_attributes";s:107:"a:4:{s:5:"price";d:2.5;s:3:"qty";i:2;s:12:"option_label";s:17:"Extras – Blüte";s:9:"option_id";s:1:"1";}";}', 0.5, 0, 'saucer', 'Saucer', NULL, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (11, 4, NULL, 1011, 4, '2019-01-13 12:04:00', '2019-01-13 12:04:00', 30, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"30";s:3:"qty";s:1:"1";}}', 0.5, 0, 'book-2', 'Дорога', NULL, 1, 1, 0, 0, 0, 20.56, 20.56, 20.56, 20.56, 7, 1.44, 1.44, 1.44, 1.44, 20.56, 20.56, 20.56, 20.56, 22, 22, 22, 22, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (12, 5, NULL, 1012, 5, '2019-01-16 12:05:00', '2019-01-16 12:05:00', 29, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"29";s:3:"qty";s:1:"3";}}', 0.5, 0, 'book-1', 'The Road', NULL, 3, 3, 0, 0, 0, 22.43, 22.43, 22.43, 22.43, 7, 4.71, 4.71, 4.71, 4.71, 67.29, 67.29, 67.29, 67.29, 24, 24, 72, 72, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (13, 6, NULL, 1013, 1, '2019-01-19 12:06:00', '2019-01-19 12:06:00', 32, 'simple', 'a:2:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"32";s:3:"qty";s:1:"1";s:7:"options";a:2:{s:1:"1";s:11:"Für Зоя";s:1:"2";s:1:"1";}}s:7:"options";a:3:{i:0;a:7:{s:5:"label";s:9:"Engraving";s:5:"value";s:11:"Für Зоя";s:11:"print_value";s:11:"Für Зоя";s:9:"option_id";s:1:"1";s:11:"option_type";s:5:"field";s:12:"option_value";s:11:"Für Зоя";s:11:"custom_view";b:0;}i:1;a:7:{s:5:"label";s:4:"Font";s:5:"value";s:5:"Serif";s:11:"print_value";s:5:"Serif";s:9:"option_id";s:1:"2";s:11:"option_type";s:9:"drop_down";s:12:"option_value";s:1:"1";s:11:"custom_view";b:0;}i:2;a:7:{s:5:"label";s:9:"Your logo";s:5:"value";s:20:"<a href="#">Logo</a>";s:11:"print_value";s:16:"Logo 64 x 64 px.";s:9:"option_id";s:1:"3";s:11:"option_type";s:4:"file";s:12:"option_value";s:526:"a:10:{s:4:"type";s:9:"image/png";s:5:"title";s:17:"Logo „ü“.png";s:10:"quote_path";s:40:"/media/custom_options/quote/l/o/0a1b.png";s:10:"order_path";s:40:"/media/custom_options/order/l/o/0a1b.png";s:8:"fullpath";s:52:"/var/www/old/media/custom_options/quote/l/o/0a1b.png";s:4:"size";s:4:"2048";s:5:"width";i:64;s:6:"height";i:64;s:10:"secret_key";s:20:"0a1b2c3d4e5f60718293";s:3:"url";a:2:{s:5:"route";s:35:"sales/download/downloadCustomOption";s:6:"params";a:2:{s:2:"id";s:1:"9";s:3:"key";s:20:"0a1b2c3d4e5f60718293";}}}";s:11:"custom_view";b:1;}}}', 0.5, 0, 'mug-engraved', 'Mug with engraving', NULL, 1, 0, 0, 0, 0, 15.34, 15.34, 15.34, 15.34, 19, 2.91, 2.91, 0, 0, 15.34, 15.34, 0, 0, 18.25, 18.25, 18.25, 18.25, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (14, 7, NULL, 1014, 1, '2019-01-22 12:07:00', '2019-01-22 12:07:00', 21, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"21";s:3:"qty";s:2:"12";}}', 0.5, 0, 'cup', 'Cup', NULL, 12, 0, 0, 0, 0, 5.04, 5.04, 5.04, 5.04, 19, 11.5, 11.5, 0, 0, 60.5, 60.5, 0, 0, 6, 6, 72, 72, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (15, 8, NULL, 1015, 1, '2019-01-25 12:08:00', '2019-01-25 12:08:00', 20, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"20";s:3:"qty";s:1:"1";}}', 0.5, 0, 'teapot', 'Teapot', NULL, 1, 0, 0, 0, 0, 32.77, 32.77, 32.77, 32.77, 19, 6.23, 6.23, 0, 0, 32.77, 32.77, 0, 0, 39, 39, 39, 39, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (16, 9, NULL, 1016, 1, '2019-01-01 12:09:00', '2019-01-01 12:09:00', 14, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"14";s:3:"qty";s:1:"1";}}', 0.5, 0, 'bowl-s', 'Bowl small', NULL, 1, 0, 0, 0, 0, 6.3, 6.3, 6.3, 6.3, 19, 1.2, 1.2, 0, 0, 6.3, 6.3, 0, 0, 7.5, 7.5, 7.5, 7.5, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (17, 9, NULL, 1017, 1, '2019-01-01 12:09:00', '2019-01-01 12:09:00', 15, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"15";s:3:"qty";s:1:"1";}}', 0.5, 0, 'bowl-m', 'Bowl medium', NULL, 1, 0, 0, 0, 0, 7.98, 7.98, 7.98, 7.98, 19, 1.52, 1.52, 0, 0, 7.98, 7.98, 0, 0, 9.5, 9.5, 9.5, 9.5, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (18, 9, NULL, 1018, 1, '2019-01-01 12:09:00', '2019-01-01 12:09:00', 16, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"16";s:3:"qty";s:1:"1";}}', 0.5, 0, 'bowl-l', 'Bowl large', NULL, 1, 0, 0, 0, 0, 10.08, 10.08, 10.08, 10.08, 19, 1.92, 1.92, 0, 0, 10.08, 10.08, 0, 0, 12, 12, 12, 12, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (19, 10, NULL, 1019, 2, '2019-02-04 12:10:00', '2019-02-04 12:10:00', 35, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"35";s:3:"qty";s:1:"1";}}', 0.5, 0, 'coat-l', 'Coat L', NULL, 1, 0, 0, 0, 1, 100.84, 100.84, 100.84, 100.84, 19, 19.16, 19.16, 0, 0, 100.84, 100.84, 0, 0, 120, 120, 120, 120, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (20, 11, NULL, 1020, 2, '2019-02-07 12:11:00', '2019-02-07 12:11:00', 19, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"19";s:3:"qty";s:1:"1";}}', 0.5, 0, 'samovar', 'Samovar', NULL, 1, 1, 1, 1, 0, 142.02, 142.02, 142.02, 142.02, 19, 26.98, 26.98, 26.98, 26.98, 142.02, 142.02, 142.02, 142.02, 169, 169, 169, 169, 0, 0, 'a:1:{i:0;a:6:{s:5:"title";s:7:"Eco Fee";s:11:"base_amount";d:2.5;s:6:"amount";d:2.5;s:10:"row_amount";d:2.5;s:15:"base_row_amount";d:2.5;s:20:"base_amount_incl_tax";d:2.5;}}', 2.5, 0, 0, 0, NULL, 1),
  (21, 12, NULL, 1021, 1, '2019-02-10 12:12:00', '2019-02-10 12:12:00', 22, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"22";s:3:"qty";s:1:"2";}}', 0.5, 0, 'saucer', 'Saucer', NULL, 2, 0, 0, 0, 0, 3.36, 3.36, 3.36, 3.36, 19, 1.28, 1.28, 0, 0, 6.72, 6.72, 0, 0, 4, 4, 8, 8, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (22, 13, NULL, 1022, 1, '2019-02-13 12:13:00', '2019-02-13 12:13:00', 38, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"38";s:3:"qty";s:1:"1";}}', 0.5, 0, 'ladle', 'Löffel & Kelle', NULL, 1, 0, 0, 0, 0, 6.72, 6.72, 6.72, 6.72, 19, 1.28, 1.28, 0, 0, 6.72, 6.72, 0, 0, 8, 8, 8, 8, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (23, 14, NULL, 1023, 1, '2019-02-16 12:14:00', '2019-02-16 12:14:00', 34, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"34";s:3:"qty";s:1:"1";}}', 0.5, 0, 'gift-card', 'Postcard', NULL, 1, 1, 1, 0, 0, 0, 0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (24, 15, NULL, 1024, 4, '2019-02-19 12:15:00', '2019-02-19 12:15:00', 28, 'downloadable', 'a:3:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"28";s:3:"qty";s:1:"1";s:5:"links";a:1:{i:0;s:1:"3";}}s:5:"links";a:1:{i:0;s:1:"3";}s:17:"real_product_type";s:12:"downloadable";}', 0.5, 1, 'ebook-2', 'Дорога (аудиокнига)', NULL, 1, 1, 1, 0, 0, 14.01, 14.01, 14.01, 14.01, 7, 0.98, 0.98, 0.98, 0.98, 14.01, 14.01, 14.01, 14.01, 14.99, 14.99, 14.99, 14.99, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (25, 16, NULL, 1025, 1, '2019-02-22 12:16:00', '2019-02-22 12:16:00', 26, 'virtual', 'a:2:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"26";s:3:"qty";s:1:"1";}s:7:"options";a:1:{i:0;a:7:{s:5:"label";s:4:"When";s:5:"value";s:19:"May 5, 2019 6:00 PM";s:11:"print_value";s:19:"May 5, 2019 6:00 PM";s:9:"option_id";s:1:"4";s:11:"option_type";s:9:"date_time";s:12:"option_value";s:19:"2019-05-05 18:00:00";s:11:"custom_view";b:0;}}}', 0.5, 1, 'lesson', 'Cooking lesson', NULL, 1, 1, 1, 0, 0, 45, 45, 45, 45, 0, 0, 0, 0, 0, 45, 45, 45, 45, 45, 45, 45, 45, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (26, 17, NULL, 1026, 1, '2019-02-25 12:17:00', '2019-02-25 12:17:00', 33, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"33";s:3:"qty";s:1:"2";}}', 0.5, 0, 'cable', 'Cable by the metre', NULL, 2, 2, 0, 0, 0, 1.05, 1.05, 1.05, 1.05, 19, 0.4, 0.4, 0.4, 0.4, 2.1, 2.1, 2.1, 2.1, 1.25, 1.25, 2.5, 2.5, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (27, 18, NULL, 1027, 1, '2019-02-01 12:18:00', '2019-02-01 12:18:00', 42, 'configurable', 'a:6:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"42";s:3:"qty";s:1:"1";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}s:15:"attributes_info";a:1:{i:0;a:2:{s:5:"label";s:7:"Größe";s:5:"value";s:1:"L";}}s:11:"simple_name";s:6:"Coat L";s:10:"simple_sku";s:6:"coat-l";s:20:"product_calculations";i:1;s:13:"shipment_type";i:0;}', 0.5, 0, 'coat-l', 'Coat', NULL, 1, 1, 1, 0, 0, 100.84, 100.84, 100.84, 100.84, 19, 19.16, 19.16, 19.16, 19.16, 100.84, 100.84, 100.84, 100.84, 120, 120, 120, 120, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (28, 18, 27, 1028, 1, '2019-02-01 12:18:00', '2019-02-01 12:18:00', 35, 'simple', 'a:1:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"42";s:3:"qty";s:1:"1";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}}', 0.5, 0, 'coat-l', 'Coat L', NULL, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (29, 19, NULL, 1029, 1, '2019-03-04 12:19:00', '2019-03-04 12:19:00', 25, 'virtual', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"25";s:3:"qty";s:1:"1";}}', 0.5, 1, 'warranty-2y', 'Two years of warranty', NULL, 1, 1, 1, 1, 0, 15, 15, 15, 15, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (30, 20, NULL, 1030, 2, '2019-03-07 12:20:00', '2019-03-07 12:20:00', 36, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"36";s:3:"qty";s:1:"2";}}', 0.5, 0, 'coat-m', 'Coat M', NULL, 2, 2, 2, 0, 0, 99.16, 99.16, 99.16, 99.16, 19, 37.68, 37.68, 37.68, 37.68, 198.32, 198.32, 198.32, 198.32, 118, 118, 236, 236, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (31, 21, NULL, 1031, 1, '2019-03-10 12:21:00', '2019-03-10 12:21:00', 31, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"31";s:3:"qty";s:1:"1";}}', 0.5, 0, 'book-3', '道路', NULL, 1, 1, 1, 0, 0, 19.63, 19.63, 19.63, 19.63, 7, 1.37, 1.37, 1.37, 1.37, 19.63, 19.63, 19.63, 19.63, 21, 21, 21, 21, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (32, 22, NULL, 1032, 1, '2019-03-13 12:22:00', '2019-03-13 12:22:00', 14, 'grouped', 'a:2:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"18";s:3:"qty";s:1:"1";s:11:"super_group";a:2:{s:2:"14";s:1:"1";s:2:"15";s:1:"1";}}s:20:"super_product_config";a:3:{s:12:"product_code";s:12:"product_type";s:12:"product_type";s:7:"grouped";s:10:"product_id";s:2:"18";}}', 0.5, 0, 'bowl-s', 'Bowl small', NULL, 1, 1, 0, 0, 0, 6.3, 6.3, 6.3, 6.3, 19, 1.2, 1.2, 1.2, 1.2, 6.3, 6.3, 6.3, 6.3, 7.5, 7.5, 7.5, 7.5, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (33, 23, NULL, 1033, 1, '2019-03-16 12:23:00', '2019-03-16 12:23:00', 40, 'configurable', 'a:6:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"40";s:3:"qty";s:1:"1";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}s:15:"attributes_info";a:1:{i:0;a:2:{s:5:"label";s:7:"Größe";s:5:"value";s:1:"L";}}s:11:"simple_name";s:13:"T-Shirt red S";s:10:"simple_sku";s:9:"tee-red-s";s:20:"product_calculations";i:1;s:13:"shipment_type";i:0;}', 0.5, 0, 'tee-red-s', 'T-Shirt duo', NULL, 1, 0, 0, 0, 0, 18.49, 18.49, 18.49, 18.49, 19, 3.51, 3.51, 0, 0, 18.49, 18.49, 0, 0, 22, 22, 22, 22, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (34, 23, 33, 1034, 1, '2019-03-16 12:23:00', '2019-03-16 12:23:00', 1, 'simple', 'a:1:{s:15:"info_buyRequest";a:3:{s:7:"product";s:2:"40";s:3:"qty";s:1:"1";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}}', 0.5, 0, 'tee-red-s', 'T-Shirt red S', NULL, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL),
  (35, 24, NULL, 1035, 1, '2019-03-19 12:24:00', '2019-03-19 12:24:00', 19, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"19";s:3:"qty";s:1:"2";}}', 0.5, 0, 'samovar', 'Samovar', NULL, 2, 2, 2, 0, 0, 142.02, 142.02, 142.02, 142.02, 19, 53.97, 53.97, 53.97, 53.97, 284.03, 284.03, 284.03, 284.03, 169, 169, 338, 338, 0, 0, 'a:1:{i:0;a:6:{s:5:"title";s:7:"Eco Fee";s:11:"base_amount";d:2.5;s:6:"amount";d:2.5;s:10:"row_amount";d:5;s:15:"base_row_amount";d:5;s:20:"base_amount_incl_tax";d:2.5;}}', 2.5, 0, 0, 0, NULL, 1),
  (36, 25, NULL, 1036, 1, '2019-03-22 12:25:00', '2019-03-22 12:25:00', 12, 'simple', 'a:1:{s:15:"info_buyRequest";a:2:{s:7:"product";s:2:"12";s:3:"qty";s:1:"1";}}', 0.5, 0, 'tee-white-l', 'T-Shirt white L', NULL, 1, 1, 1, 0, 0, 16.72, 16.72, 16.72, 16.72, 19, 3.18, 3.18, 3.18, 3.18, 16.72, 16.72, 16.72, 16.72, 19.9, 19.9, 19.9, 19.9, 0, 0, 'a:0:{}', 0, 0, 0, 0, NULL, NULL);

INSERT INTO `{p}sales_flat_order_address` (`entity_id`, `parent_id`, `customer_address_id`, `quote_address_id`, `region_id`, `customer_id`, `region`, `postcode`, `lastname`, `street`, `city`, `email`, `telephone`, `country_id`, `firstname`, `address_type`, `company`, `vat_id`) VALUES
  (1, 1, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'billing', NULL, NULL),
  (2, 1, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'shipping', NULL, NULL),
  (3, 2, 3, NULL, 900, 2, 'Insel Rügen', '18528', 'Müßig', 'Am Hügel 3', 'Bergen auf Rügen', 'jürgen@example.com', '+49 3838 1', 'DE', 'Jürgen', 'billing', 'Müßig & Söhne GmbH', 'DE123456789'),
  (4, 2, 3, NULL, 900, 2, 'Insel Rügen', '18528', 'Müßig', 'Am Hügel 3', 'Bergen auf Rügen', 'jürgen@example.com', '+49 3838 1', 'DE', 'Jürgen', 'shipping', 'Müßig & Söhne GmbH', 'DE123456789'),
  (5, 3, NULL, NULL, NULL, NULL, 'Nordrhein-Westfalen', '50674', 'Bräuer', 'Lindenstraße 5\nHinterhaus', 'Köln', 'guest3@example.com', '+49 221 1', 'DE', 'Gast', 'billing', NULL, NULL),
  (6, 4, 4, NULL, NULL, 3, 'Москва', '101000', 'Петров', 'ул. Ленина, д. 10', 'Москва', 'ivan@example.com', '+7 495 1', 'RU', 'Иван', 'billing', NULL, NULL),
  (7, 4, 4, NULL, NULL, 3, 'Москва', '101000', 'Петров', 'ул. Ленина, д. 10', 'Москва', 'ivan@example.com', '+7 495 1', 'RU', 'Иван', 'shipping', NULL, NULL),
  (8, 5, 5, NULL, NULL, 4, '北京', '100000', '王', '长安街 1 号', '北京', 'wei@example.com', '+86 10 1', 'CN', '伟', 'billing', NULL, NULL),
  (9, 5, 5, NULL, NULL, 4, '北京', '100000', '王', '长安街 1 号', '北京', 'wei@example.com', '+86 10 1', 'CN', '伟', 'shipping', NULL, NULL),
  (10, 6, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'billing', NULL, NULL),
  (11, 6, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'shipping', NULL, NULL),
  (12, 7, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'billing', NULL, NULL),
  (13, 7, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'shipping', NULL, NULL),
  (14, 8, 7, NULL, NULL, 6, NULL, '69001', 'Lefèvre', '3 place du Marché', 'Lyon', 'chloe@example.com', '+33 4', 'FR', 'Chloé', 'billing', NULL, NULL),
  (15, 8, 7, NULL, NULL, 6, NULL, '69001', 'Lefèvre', '3 place du Marché', 'Lyon', 'chloe@example.com', '+33 4', 'FR', 'Chloé', 'shipping', NULL, NULL),
  (16, 9, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'billing', NULL, NULL),
  (17, 9, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'shipping', NULL, NULL),
  (18, 10, 9, NULL, NULL, 8, 'Madrid', '28013', 'Ñuñez', 'Calle Mayor 7', 'Madrid', 'maria@example.com', NULL, 'ES', 'María José', 'billing', NULL, NULL),
  (19, 10, 9, NULL, NULL, 8, 'Madrid', '28013', 'Ñuñez', 'Calle Mayor 7', 'Madrid', 'maria@example.com', NULL, 'ES', 'María José', 'shipping', NULL, NULL),
  (20, 11, 3, NULL, 900, 2, 'Insel Rügen', '18528', 'Müßig', 'Am Hügel 3', 'Bergen auf Rügen', 'jürgen@example.com', '+49 3838 1', 'DE', 'Jürgen', 'billing', 'Müßig & Söhne GmbH', 'DE123456789'),
  (21, 11, 3, NULL, 900, 2, 'Insel Rügen', '18528', 'Müßig', 'Am Hügel 3', 'Bergen auf Rügen', 'jürgen@example.com', '+49 3838 1', 'DE', 'Jürgen', 'shipping', 'Müßig & Söhne GmbH', 'DE123456789'),
  (22, 12, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'billing', NULL, NULL),
  (23, 12, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'shipping', NULL, NULL),
  (24, 13, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'billing', NULL, NULL),
  (25, 13, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'shipping', NULL, NULL),
  (26, 14, NULL, NULL, NULL, NULL, 'Nordrhein-Westfalen', '50674', 'Bräuer', 'Lindenstraße 5\nHinterhaus', 'Köln', 'guest14@example.com', '+49 221 1', 'DE', 'Gast', 'billing', NULL, NULL),
  (27, 14, NULL, NULL, NULL, NULL, 'Nordrhein-Westfalen', '50674', 'Bräuer', 'Lindenstraße 5\nHinterhaus', 'Köln', 'guest14@example.com', '+49 221 1', 'DE', 'Gast', 'shipping', NULL, NULL),
  (28, 15, 4, NULL, NULL, 3, 'Москва', '101000', 'Петров', 'ул. Ленина, д. 10', 'Москва', 'ivan@example.com', '+7 495 1', 'RU', 'Иван', 'billing', NULL, NULL),
  (29, 16, 7, NULL, NULL, 6, NULL, '69001', 'Lefèvre', '3 place du Marché', 'Lyon', 'chloe@example.com', '+33 4', 'FR', 'Chloé', 'billing', NULL, NULL),
  (30, 17, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'billing', NULL, NULL),
  (31, 17, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'shipping', NULL, NULL),
  (32, 18, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'billing', NULL, NULL),
  (33, 18, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'shipping', NULL, NULL),
  (34, 19, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'billing', NULL, NULL),
  (35, 20, 9, NULL, NULL, 8, 'Madrid', '28013', 'Ñuñez', 'Calle Mayor 7', 'Madrid', 'maria@example.com', NULL, 'ES', 'María José', 'billing', NULL, NULL),
  (36, 20, 9, NULL, NULL, 8, 'Madrid', '28013', 'Ñuñez', 'Calle Mayor 7', 'Madrid', 'maria@example.com', NULL, 'ES', 'María José', 'shipping', NULL, NULL),
  (37, 21, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'billing', NULL, NULL),
  (38, 21, 8, NULL, 43, 7, 'New York', '10001', 'O''Neill', '1 Main St\nApt 2\nFloor 3', 'New York', 'bob@example.com', '212-1', 'US', 'Bob', 'shipping', NULL, NULL),
  (39, 22, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'billing', NULL, NULL),
  (40, 22, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'shipping', NULL, NULL),
  (41, 23, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'billing', NULL, NULL),
  (42, 23, 1, NULL, NULL, 1, 'Nordrhein-Westfalen', '50674', 'Schmidt', 'Lindenstraße 5\nHinterhaus', 'Köln', 'anna@example.com', '+49 221 1', 'DE', 'Anna', 'shipping', NULL, NULL),
  (43, 24, 7, NULL, NULL, 6, NULL, '69001', 'Lefèvre', '3 place du Marché', 'Lyon', 'chloe@example.com', '+33 4', 'FR', 'Chloé', 'billing', NULL, NULL),
  (44, 24, 7, NULL, NULL, 6, NULL, '69001', 'Lefèvre', '3 place du Marché', 'Lyon', 'chloe@example.com', '+33 4', 'FR', 'Chloé', 'shipping', NULL, NULL),
  (45, 25, 1, NULL, NULL, 11, 'Nordrhein-Westfalen', '50674', 'Password', 'Lindenstraße 5\nHinterhaus', 'Köln', 'nopass@example.com', '+49 221 1', 'DE', 'No', 'billing', NULL, NULL),
  (46, 25, 1, NULL, NULL, 11, 'Nordrhein-Westfalen', '50674', 'Password', 'Lindenstraße 5\nHinterhaus', 'Köln', 'nopass@example.com', '+49 221 1', 'DE', 'No', 'shipping', NULL, NULL);

INSERT INTO `{p}sales_flat_order_payment` (`entity_id`, `parent_id`, `base_amount_paid`, `amount_paid`, `base_amount_ordered`, `amount_ordered`, `base_shipping_amount`, `shipping_amount`, `amount_refunded`, `method`, `cc_last4`, `cc_type`, `cc_owner`, `cc_exp_month`, `cc_exp_year`, `cc_number_enc`, `po_number`, `last_trans_id`, `additional_information`, `additional_data`) VALUES
  (1, 1, 217.18, 217.18, 217.18, 217.18, 5, 5, 0, 'ccsave', '1111', 'VI', 'Anna Schmidt', '12', '2021', 'Kq4EM8CyjYwqrgQzwLKNjA==', NULL, NULL, NULL, NULL),
  (2, 2, 10, 10, 10, 10, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:2;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (3, 3, 9.99, 9.99, 9.99, 9.99, 0, 0, 0, 'paypal_standard', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'TX3', 'a:3:{s:15:"paypal_payer_id";s:6:"PAYER3";s:18:"paypal_payer_email";s:19:"käufer@example.com";s:19:"paypal_payer_status";s:8:"verified";}', NULL),
  (4, 4, 113.5, 113.5, 113.5, 113.5, 5, 5, 0, 'banktransfer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:12:"instructions";s:25:"Bitte überweisen Sie …";}', NULL),
  (5, 5, 77, 77, 77, 77, 5, 5, 0, 'paypal_express', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'TX5', 'a:2:{s:15:"paypal_payer_id";s:6:"PAYER5";s:21:"paypal_address_status";s:9:"Confirmed";}', NULL),
  (6, 6, 0, 0, 23.25, 23.25, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:6;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (7, 7, 0, 0, 77, 77, 5, 5, 0, 'purchaseorder', NULL, NULL, NULL, NULL, NULL, NULL, 'PO-ü-7', NULL, NULL, NULL),
  (8, 8, 0, 0, 44, 44, 5, 5, 0, 'acme_gateway', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:8;}', NULL),
  (9, 9, 0, 0, 34, 34, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:9;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (10, 10, 0, 0, 125, 125, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:10;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (11, 11, 174, 174, 174, 174, 5, 5, 174, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:11;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (12, 12, 0, 0, 13, 13, 5, 5, 0, 'paypal_direct', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'TX12', 'a:1:{s:1:"n";i:12;}', NULL),
  (13, 13, 0, 0, 13, 13, 5, 5, 0, 'authorizenet', '1111', 'VI', NULL, NULL, NULL, NULL, NULL, 'TX13', 'a:1:{s:15:"authorize_cards";a:1:{s:4:"0a1b";a:4:{s:16:"requested_amount";s:4:"13.0";s:7:"cc_type";s:2:"VI";s:8:"cc_last4";s:4:"1111";s:13:"last_trans_id";s:6:"600013";}}}', NULL),
  (14, 14, 5, 5, 5, 5, 5, 5, 0, 'free', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:14;}', NULL),
  (15, 15, 14.99, 14.99, 14.99, 14.99, 0, 0, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:15;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (16, 16, 45, 45, 45, 45, 0, 0, 0, 'ccsave', '1111', 'VI', 'Chloé Lefèvre', '12', '2021', 'Kq4EM8CyjYwqrgQzwLKNjA==', NULL, NULL, NULL, NULL),
  (17, 17, 7.5, 7.5, 7.5, 7.5, 5, 5, 0, 'authorizenet', '1111', 'VI', NULL, NULL, NULL, NULL, NULL, 'TX17', 'a:1:{s:15:"authorize_cards";a:1:{s:4:"0a1b";a:4:{s:16:"requested_amount";s:3:"7.5";s:7:"cc_type";s:2:"VI";s:8:"cc_last4";s:4:"1111";s:13:"last_trans_id";s:6:"600017";}}}', NULL),
  (18, 18, 125, 125, 125, 125, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:18;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (19, 19, 15, 15, 15, 15, 0, 0, 15, 'ccsave', '1111', 'VI', 'Anna Schmidt', '12', '2021', 'Kq4EM8CyjYwqrgQzwLKNjA==', NULL, NULL, NULL, NULL),
  (20, 20, 241, 241, 241, 241, 5, 5, 0, 'banktransfer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:12:"instructions";s:25:"Bitte überweisen Sie …";}', NULL),
  (21, 21, 26, 26, 26, 26, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:21;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (22, 22, 12.5, 12.5, 12.5, 12.5, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:22;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (23, 23, 0, 0, 27, 27, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:23;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (24, 24, 343, 343, 343, 343, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:24;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}'),
  (25, 25, 24.9, 24.9, 24.9, 24.9, 5, 5, 0, 'checkmo', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a:1:{s:1:"n";i:25;}', 'a:1:{s:10:"payable_to";s:7:"Caravan";}');

INSERT INTO `{p}sales_flat_order_status_history` (`parent_id`, `is_customer_notified`, `is_visible_on_front`, `comment`, `status`, `created_at`, `entity_name`, `entity_id`) VALUES
  (1, 1, 0, NULL, 'pending', '2019-01-04 12:01:00', 'order', 1),
  (1, 2, 1, 'Status geändert', 'complete', '2019-01-04 12:01:00', 'invoice', 2),
  (2, 1, 0, NULL, 'pending', '2019-01-07 12:02:00', 'order', 3),
  (2, 0, 0, 'Status geändert', 'complete', '2019-01-07 12:02:00', 'invoice', 4),
  (3, 1, 0, NULL, 'pending', '2019-01-10 12:03:00', 'order', 5),
  (3, 2, 1, 'Заказ обновлён – geändert', 'complete', '2019-01-10 12:03:00', 'invoice', 6),
  (4, 1, 0, NULL, 'pending', '2019-01-13 12:04:00', 'order', 7),
  (4, 0, 0, 'Status geändert', 'processing', '2019-01-13 12:04:00', 'invoice', 8),
  (5, 1, 0, NULL, 'pending', '2019-01-16 12:05:00', 'order', 9),
  (5, 2, 1, 'Status geändert', 'wird_gepackt', '2019-01-16 12:05:00', 'invoice', 10),
  (6, 1, 0, NULL, 'pending', '2019-01-19 12:06:00', 'order', 11),
  (7, 1, 0, NULL, 'pending', '2019-01-22 12:07:00', 'order', 12),
  (8, 1, 0, NULL, 'pending', '2019-01-25 12:08:00', 'order', 13),
  (8, 0, 0, 'Status geändert', 'pending_payment', '2019-01-25 12:08:00', 'order', 14),
  (9, 1, 0, NULL, 'pending', '2019-01-01 12:09:00', 'order', 15),
  (9, 2, 1, 'Заказ обновлён – geändert', 'holded', '2019-01-01 12:09:00', 'order', 16),
  (10, 1, 0, NULL, 'pending', '2019-02-04 12:10:00', 'order', 17),
  (10, 0, 0, 'Status geändert', 'canceled', '2019-02-04 12:10:00', 'order', 18),
  (11, 1, 0, NULL, 'pending', '2019-02-07 12:11:00', 'order', 19),
  (11, 2, 1, 'Status geändert', 'closed', '2019-02-07 12:11:00', 'invoice', 20),
  (12, 1, 0, NULL, 'pending', '2019-02-10 12:12:00', 'order', 21),
  (12, 0, 0, 'Заказ обновлён – geändert', 'payment_review', '2019-02-10 12:12:00', 'order', 22),
  (13, 1, 0, NULL, 'pending', '2019-02-13 12:13:00', 'order', 23),
  (13, 2, 1, 'Status geändert', 'fraud', '2019-02-13 12:13:00', 'order', 24),
  (14, 1, 0, NULL, 'pending', '2019-02-16 12:14:00', 'order', 25),
  (14, 0, 0, 'Status geändert', 'complete', '2019-02-16 12:14:00', 'invoice', 26),
  (15, 1, 0, NULL, 'pending', '2019-02-19 12:15:00', 'order', 27),
  (15, 2, 1, 'Заказ обновлён – geändert', 'complete', '2019-02-19 12:15:00', 'invoice', 28),
  (16, 1, 0, NULL, 'pending', '2019-02-22 12:16:00', 'order', 29),
  (16, 0, 0, 'Status geändert', 'complete', '2019-02-22 12:16:00', 'invoice', 30),
  (17, 1, 0, NULL, 'pending', '2019-02-25 12:17:00', 'order', 31),
  (17, 2, 1, 'Status geändert', 'processing', '2019-02-25 12:17:00', 'invoice', 32),
  (18, 1, 0, NULL, 'pending', '2019-02-01 12:18:00', 'order', 33),
  (18, 0, 0, 'Заказ обновлён – geändert', 'complete', '2019-02-01 12:18:00', 'invoice', 34),
  (19, 1, 0, NULL, 'pending', '2019-03-04 12:19:00', 'order', 35),
  (19, 2, 1, 'Status geändert', 'closed', '2019-03-04 12:19:00', 'invoice', 36),
  (20, 1, 0, NULL, 'pending', '2019-03-07 12:20:00', 'order', 37),
  (20, 0, 0, 'Status geändert', 'complete', '2019-03-07 12:20:00', 'invoice', 38),
  (21, 1, 0, NULL, 'pending', '2019-03-10 12:21:00', 'order', 39),
  (21, 2, 1, 'Заказ обновлён – geändert', 'complete', '2019-03-10 12:21:00', 'invoice', 40),
  (22, 1, 0, NULL, 'pending', '2019-03-13 12:22:00', 'order', 41),
  (22, 0, 0, 'Status geändert', 'processing', '2019-03-13 12:22:00', 'invoice', 42),
  (23, 1, 0, NULL, 'pending', '2019-03-16 12:23:00', 'order', 43),
  (24, 1, 0, NULL, 'pending', '2019-03-19 12:24:00', 'order', 44),
  (24, 0, 0, 'Заказ обновлён – geändert', 'complete', '2019-03-19 12:24:00', 'invoice', 45),
  (25, 1, 0, NULL, 'pending', '2019-03-22 12:25:00', 'order', 46),
  (25, 2, 1, 'Status geändert', 'complete', '2019-03-22 12:25:00', 'invoice', 47);

-- The string lengths of transactions 1 and 2 are wrong, as after a dump was recoded from latin1 to UTF-8: repairable.

INSERT INTO `{p}sales_payment_transaction` (`transaction_id`, `parent_id`, `order_id`, `payment_id`, `txn_id`, `parent_txn_id`, `txn_type`, `is_closed`, `additional_information`, `created_at`) VALUES
  (1, NULL, 3, 3, 'TX3', NULL, 'capture', 1, 'a:1:{s:16:"raw_details_info";a:3:{s:6:"txn_id";s:3:"TX3";s:5:"payer";s:12:"Jürgen Müßig";s:6:"amount";s:4:"9.99";}}', '2019-01-10 12:03:00'),
  (2, NULL, 5, 5, 'TX5', NULL, 'capture', 1, 'a:1:{s:16:"raw_details_info";a:3:{s:6:"txn_id";s:3:"TX5";s:5:"payer";s:12:"Jürgen Müßig";s:6:"amount";s:4:"77.0";}}', '2019-01-16 12:05:00'),
  (3, NULL, 12, 12, 'TX12', NULL, 'authorization', 0, 'a:1:{s:16:"raw_details_info";a:3:{s:6:"txn_id";s:4:"TX12";s:5:"payer";s:15:"Jürgen Müßig";s:6:"amount";s:4:"13.0";}}', '2019-02-10 12:12:00'),
  (4, NULL, 13, 13, 'TX13', NULL, 'authorization', 0, 'a:1:{s:16:"raw_details_info";a:3:{s:6:"txn_id";s:4:"TX13";s:5:"payer";s:15:"Jürgen Müßig";s:6:"amount";s:4:"13.0";}}', '2019-02-13 12:13:00'),
  (5, NULL, 17, 17, 'TX17', NULL, 'capture', 1, 'a:1:{s:16:"raw_details_info";a:3:{s:6:"txn_id";s:4:"TX17";s:5:"payer";s:15:"Jürgen Müßig";s:6:"amount";s:3:"7.5";}}', '2019-02-25 12:17:00');

INSERT INTO `{p}sales_flat_invoice` (`entity_id`, `store_id`, `order_id`, `billing_address_id`, `shipping_address_id`, `total_qty`, `state`, `increment_id`, `created_at`, `updated_at`, `email_sent`, `base_total_refunded`, `is_used_for_refund`, `transaction_id`, `discount_description`, `store_currency_code`, `order_currency_code`, `base_currency_code`, `global_currency_code`, `subtotal`, `base_subtotal`, `tax_amount`, `base_tax_amount`, `shipping_amount`, `base_shipping_amount`, `discount_amount`, `base_discount_amount`, `grand_total`, `base_grand_total`, `subtotal_incl_tax`, `base_subtotal_incl_tax`, `shipping_incl_tax`, `base_shipping_incl_tax`, `hidden_tax_amount`, `base_hidden_tax_amount`, `shipping_hidden_tax_amount`, `base_shipping_hidden_tax_amnt`, `store_to_order_rate`, `base_to_order_rate`) VALUES
  (1, 1, 1, 1, 2, 3, 2, '100000001', '2019-01-04 12:01:00', '2019-01-04 12:01:00', NULL, 0, 0, NULL, 'WILLKOMMEN', 'EUR', 'EUR', 'EUR', 'EUR', 182.51, 182.51, 34.67, 34.67, 5, 5, -5, -5, 217.18, 217.18, 217.18, 217.18, 5, 5, 0.42, 0.42, 0, 0, 1, 1),
  (2, 2, 2, 3, 4, 1, 2, '200000002', '2019-01-07 12:02:00', '2019-01-07 12:02:00', NULL, 0, 0, NULL, 'WILLKOMMEN', 'EUR', 'EUR', 'EUR', 'EUR', 8.4, 8.4, 1.6, 1.6, 5, 5, -5, -5, 10, 10, 10, 10, 5, 5, 0.42, 0.42, 0, 0, 1, 1),
  (3, 1, 3, 5, NULL, 1, 2, '100000003', '2019-01-10 12:03:00', '2019-01-10 12:03:00', NULL, 0, 0, 'TX3', NULL, 'EUR', 'EUR', 'EUR', 'EUR', 9.34, 9.34, 0.65, 0.65, 0, 0, 0, 0, 9.99, 9.99, 9.99, 9.99, 0, 0, 0, 0, 0, 0, 1, 1),
  (4, 4, 4, 6, 7, 2, 2, '400000004', '2019-01-13 12:04:00', '2019-01-13 12:04:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 93.25, 93.25, 15.25, 15.25, 5, 5, 0, 0, 113.5, 113.5, 108.5, 108.5, 5, 5, 0, 0, 0, 0, 1, 1),
  (5, 5, 5, 8, 9, 3, 2, '500000005', '2019-01-16 12:05:00', '2019-01-16 12:05:00', NULL, 0, 0, 'TX5', NULL, 'USD', 'USD', 'USD', 'EUR', 67.29, 67.29, 4.71, 4.71, 5, 5, 0, 0, 77, 77, 72, 72, 5, 5, 0, 0, 0, 0, 1, 1),
  (6, 2, 11, 20, 21, 1, 2, '200000006', '2019-02-07 12:11:00', '2019-02-07 12:11:00', NULL, 174, 1, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 142.02, 142.02, 26.98, 26.98, 5, 5, 0, 0, 174, 174, 169, 169, 5, 5, 0, 0, 0, 0, 1, 1),
  (7, 1, 14, 26, 27, 1, 2, '100000007', '2019-02-16 12:14:00', '2019-02-16 12:14:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 0, 0, 0, 0, 5, 5, 0, 0, 5, 5, 0, 0, 5, 5, 0, 0, 0, 0, 1, 1),
  (8, 4, 15, 28, NULL, 1, 2, '400000008', '2019-02-19 12:15:00', '2019-02-19 12:15:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 14.01, 14.01, 0.98, 0.98, 0, 0, 0, 0, 14.99, 14.99, 14.99, 14.99, 0, 0, 0, 0, 0, 0, 1, 1),
  (9, 1, 16, 29, NULL, 1, 2, '100000009', '2019-02-22 12:16:00', '2019-02-22 12:16:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 45, 45, 0, 0, 0, 0, 0, 0, 45, 45, 45, 45, 0, 0, 0, 0, 0, 0, 1, 1),
  (10, 1, 17, 30, 31, 2, 2, '100000010', '2019-02-25 12:17:00', '2019-02-25 12:17:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 2.1, 2.1, 0.4, 0.4, 5, 5, 0, 0, 7.5, 7.5, 2.5, 2.5, 5, 5, 0, 0, 0, 0, 1, 1),
  (11, 1, 18, 32, 33, 1, 2, '100000011', '2019-02-01 12:18:00', '2019-02-01 12:18:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 100.84, 100.84, 19.16, 19.16, 5, 5, 0, 0, 125, 125, 120, 120, 5, 5, 0, 0, 0, 0, 1, 1),
  (12, 1, 19, 34, NULL, 1, 2, '100000012', '2019-03-04 12:19:00', '2019-03-04 12:19:00', NULL, 15, 1, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 15, 15, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 1, 1),
  (13, 2, 20, 35, 36, 2, 2, '200000013', '2019-03-07 12:20:00', '2019-03-07 12:20:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 198.32, 198.32, 37.68, 37.68, 5, 5, 0, 0, 241, 241, 236, 236, 5, 5, 0, 0, 0, 0, 1, 1),
  (14, 1, 21, 37, 38, 1, 2, '100000014', '2019-03-10 12:21:00', '2019-03-10 12:21:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 19.63, 19.63, 1.37, 1.37, 5, 5, 0, 0, 26, 26, 21, 21, 5, 5, 0, 0, 0, 0, 1, 1),
  (15, 1, 22, 39, 40, 1, 2, '100000015', '2019-03-13 12:22:00', '2019-03-13 12:22:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 6.3, 6.3, 1.2, 1.2, 5, 5, 0, 0, 12.5, 12.5, 7.5, 7.5, 5, 5, 0, 0, 0, 0, 1, 1),
  (16, 1, 24, 43, 44, 2, 2, '100000016', '2019-03-19 12:24:00', '2019-03-19 12:24:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 284.03, 284.03, 53.97, 53.97, 5, 5, 0, 0, 343, 343, 338, 338, 5, 5, 0, 0, 0, 0, 1, 1),
  (17, 1, 25, 45, 46, 1, 2, '100000017', '2019-03-22 12:25:00', '2019-03-22 12:25:00', NULL, 0, 0, NULL, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 16.72, 16.72, 3.18, 3.18, 5, 5, 0, 0, 24.9, 24.9, 19.9, 19.9, 5, 5, 0, 0, 0, 0, 1, 1);

INSERT INTO `{p}sales_flat_invoice_item` (`entity_id`, `parent_id`, `base_price`, `price`, `tax_amount`, `base_tax_amount`, `row_total`, `base_row_total`, `price_incl_tax`, `qty`, `product_id`, `order_item_id`, `sku`, `name`, `weee_tax_applied`, `hidden_tax_amount`) VALUES
  (1, 1, 20.24, 20.24, 7.69, 7.69, 40.49, 40.49, 24.09, 2, 13, 1, 'tee-white-l', 'T-Shirt „Grüße“', 'a:0:{}', 0.42),
  (2, 1, 0, 0, 0, 0, 0, 0, 0, 4, 12, 2, 'tee-white-l', 'T-Shirt white L', 'a:0:{}', 0),
  (3, 1, 142.02, 142.02, 26.98, 26.98, 142.02, 142.02, 169, 1, 19, 3, 'samovar', 'Samovar', 'a:1:{i:0;a:6:{s:5:"title";s:7:"Eco Fee";s:11:"base_amount";d:2.5;s:6:"amount";d:2.5;s:10:"row_amount";d:2.5;s:15:"base_row_amount";d:2.5;s:20:"base_amount_incl_tax";d:2.5;}}', 0.42),
  (4, 2, 8.4, 8.4, 1.6, 1.6, 8.4, 8.4, 10, 1, 24, 4, 'tea-dynamic', 'Tea set, your choice', 'a:0:{}', 0.42),
  (5, 2, 6, 6, 0, 0, 6, 6, 6, 1, 21, 5, 'cup', 'Cup', 'a:0:{}', 0),
  (6, 2, 4, 4, 0, 0, 4, 4, 4, 1, 22, 6, 'saucer', 'Saucer', 'a:0:{}', 0),
  (7, 3, 9.34, 9.34, 0.65, 0.65, 9.34, 9.34, 9.99, 1, 27, 7, 'ebook-1', 'The Road (e-book)', 'a:0:{}', 0),
  (8, 4, 72.69, 72.69, 13.81, 13.81, 72.69, 72.69, 86.5, 1, 23, 8, 'tea-fixed', 'Tea set, fixed price', 'a:0:{}', 0),
  (9, 4, 0, 0, 0, 0, 0, 0, 0, 1, 20, 9, 'teapot', 'Teapot', 'a:0:{}', 0),
  (10, 4, 0, 0, 0, 0, 0, 0, 0, 2, 22, 10, 'saucer', 'Saucer', 'a:0:{}', 0),
  (11, 4, 20.56, 20.56, 1.44, 1.44, 20.56, 20.56, 22, 1, 30, 11, 'book-2', 'Дорога', 'a:0:{}', 0),
  (12, 5, 22.43, 22.43, 4.71, 4.71, 67.29, 67.29, 24, 3, 29, 12, 'book-1', 'The Road', 'a:0:{}', 0),
  (13, 6, 142.02, 142.02, 26.98, 26.98, 142.02, 142.02, 169, 1, 19, 20, 'samovar', 'Samovar', 'a:1:{i:0;a:6:{s:5:"title";s:7:"Eco Fee";s:11:"base_amount";d:2.5;s:6:"amount";d:2.5;s:10:"row_amount";d:2.5;s:15:"base_row_amount";d:2.5;s:20:"base_amount_incl_tax";d:2.5;}}', 0),
  (14, 7, 0, 0, 0, 0, 0, 0, 0, 1, 34, 23, 'gift-card', 'Postcard', 'a:0:{}', 0),
  (15, 8, 14.01, 14.01, 0.98, 0.98, 14.01, 14.01, 14.99, 1, 28, 24, 'ebook-2', 'Дорога (аудиокнига)', 'a:0:{}', 0),
  (16, 9, 45, 45, 0, 0, 45, 45, 45, 1, 26, 25, 'lesson', 'Cooking lesson', 'a:0:{}', 0),
  (17, 10, 1.05, 1.05, 0.4, 0.4, 2.1, 2.1, 1.25, 2, 33, 26, 'cable', 'Cable by the metre', 'a:0:{}', 0),
  (18, 11, 100.84, 100.84, 19.16, 19.16, 100.84, 100.84, 120, 1, 42, 27, 'coat-l', 'Coat', 'a:0:{}', 0),
  (19, 11, 0, 0, 0, 0, 0, 0, 0, 1, 35, 28, 'coat-l', 'Coat L', 'a:0:{}', 0),
  (20, 12, 15, 15, 0, 0, 15, 15, 15, 1, 25, 29, 'warranty-2y', 'Two years of warranty', 'a:0:{}', 0),
  (21, 13, 99.16, 99.16, 37.68, 37.68, 198.32, 198.32, 118, 2, 36, 30, 'coat-m', 'Coat M', 'a:0:{}', 0),
  (22, 14, 19.63, 19.63, 1.37, 1.37, 19.63, 19.63, 21, 1, 31, 31, 'book-3', '道路', 'a:0:{}', 0),
  (23, 15, 6.3, 6.3, 1.2, 1.2, 6.3, 6.3, 7.5, 1, 14, 32, 'bowl-s', 'Bowl small', 'a:0:{}', 0),
  (24, 16, 142.02, 142.02, 53.97, 53.97, 284.03, 284.03, 169, 2, 19, 35, 'samovar', 'Samovar', 'a:1:{i:0;a:6:{s:5:"title";s:7:"Eco Fee";s:11:"base_amount";d:2.5;s:6:"amount";d:2.5;s:10:"row_amount";d:5;s:15:"base_row_amount";d:5;s:20:"base_amount_incl_tax";d:2.5;}}', 0),
  (25, 17, 16.72, 16.72, 3.18, 3.18, 16.72, 16.72, 19.9, 1, 12, 36, 'tee-white-l', 'T-Shirt white L', 'a:0:{}', 0);

INSERT INTO `{p}sales_flat_invoice_comment` (`entity_id`, `parent_id`, `is_customer_notified`, `is_visible_on_front`, `comment`, `created_at`) VALUES
  (1, 1, 1, 1, 'Rechnung per Post – счёт', '2019-01-04 12:01:00'),
  (2, 2, 1, 1, 'Rechnung per Post – счёт', '2019-01-07 12:02:00'),
  (3, 3, 1, 1, 'Rechnung per Post – счёт', '2019-01-10 12:03:00');

INSERT INTO `{p}sales_flat_shipment` (`entity_id`, `store_id`, `total_weight`, `total_qty`, `order_id`, `customer_id`, `shipping_address_id`, `billing_address_id`, `increment_id`, `created_at`, `updated_at`, `packages`, `shipping_label`) VALUES
  (1, 1, 1.5, 3, 1, 1, 2, 1, '100000001', '2019-01-04 12:01:00', '2019-01-04 12:01:00', 'a:1:{s:1:"1";a:2:{s:6:"params";a:5:{s:9:"container";s:0:"";s:6:"weight";s:1:"1";s:13:"customs_value";s:6:"217.18";s:6:"length";s:0:"";s:12:"content_type";s:8:"Geschenk";}s:5:"items";a:1:{s:1:"1";a:2:{s:3:"qty";s:1:"1";s:4:"name";s:21:"T-Shirt „Grüße“";}}}}', x'255044462d312e34206c6162656c'),
  (2, 2, 0.5, 1, 2, 2, 4, 3, '200000002', '2019-01-07 12:02:00', '2019-01-07 12:02:00', 'a:1:{s:1:"1";a:2:{s:6:"params";a:5:{s:9:"container";s:0:"";s:6:"weight";s:1:"1";s:13:"customs_value";s:4:"10.0";s:6:"length";s:0:"";s:12:"content_type";s:8:"Geschenk";}s:5:"items";a:1:{s:1:"4";a:2:{s:3:"qty";s:1:"1";s:4:"name";s:20:"Tea set, your choice";}}}}', NULL),
  (3, 2, 0.5, 1, 11, 2, 21, 20, '200000003', '2019-02-07 12:11:00', '2019-02-07 12:11:00', 'a:1:{s:1:"1";a:2:{s:6:"params";a:5:{s:9:"container";s:0:"";s:6:"weight";s:1:"1";s:13:"customs_value";s:5:"174.0";s:6:"length";s:0:"";s:12:"content_type";s:8:"Geschenk";}s:5:"items";a:1:{s:2:"20";a:2:{s:3:"qty";s:1:"1";s:4:"name";s:7:"Samovar";}}}}', NULL),
  (4, 1, 0.5, 1, 14, NULL, 27, 26, '100000004', '2019-02-16 12:14:00', '2019-02-16 12:14:00', NULL, NULL),
  (5, 1, 0.5, 1, 18, 7, 33, 32, '100000005', '2019-02-01 12:18:00', '2019-02-01 12:18:00', NULL, NULL),
  (6, 2, 1, 2, 20, 8, 36, 35, '200000006', '2019-03-07 12:20:00', '2019-03-07 12:20:00', NULL, NULL),
  (7, 1, 0.5, 1, 21, 7, 38, 37, '100000007', '2019-03-10 12:21:00', '2019-03-10 12:21:00', NULL, NULL),
  (8, 1, 1, 2, 24, 6, 44, 43, '100000008', '2019-03-19 12:24:00', '2019-03-19 12:24:00', NULL, NULL),
  (9, 1, 0.5, 1, 25, 11, 46, 45, '100000009', '2019-03-22 12:25:00', '2019-03-22 12:25:00', NULL, NULL);

INSERT INTO `{p}sales_flat_shipment_item` (`entity_id`, `parent_id`, `row_total`, `price`, `weight`, `qty`, `product_id`, `order_item_id`, `name`, `sku`) VALUES
  (1, 1, 40.49, 20.24, 0.5, 2, 13, 1, 'T-Shirt „Grüße“', 'tee-white-l'),
  (2, 1, 0, 0, 0.5, 4, 12, 2, 'T-Shirt white L', 'tee-white-l'),
  (3, 1, 142.02, 142.02, 0.5, 1, 19, 3, 'Samovar', 'samovar'),
  (4, 2, 8.4, 8.4, 0.5, 1, 24, 4, 'Tea set, your choice', 'tea-dynamic'),
  (5, 2, 6, 6, 0.5, 1, 21, 5, 'Cup', 'cup'),
  (6, 2, 4, 4, 0.5, 1, 22, 6, 'Saucer', 'saucer'),
  (7, 3, 142.02, 142.02, 0.5, 1, 19, 20, 'Samovar', 'samovar'),
  (8, 4, 0, 0, 0.5, 1, 34, 23, 'Postcard', 'gift-card'),
  (9, 5, 100.84, 100.84, 0.5, 1, 42, 27, 'Coat', 'coat-l'),
  (10, 5, 0, 0, 0.5, 1, 35, 28, 'Coat L', 'coat-l'),
  (11, 6, 198.32, 99.16, 0.5, 2, 36, 30, 'Coat M', 'coat-m'),
  (12, 7, 19.63, 19.63, 0.5, 1, 31, 31, '道路', 'book-3'),
  (13, 8, 284.03, 142.02, 0.5, 2, 19, 35, 'Samovar', 'samovar'),
  (14, 9, 16.72, 16.72, 0.5, 1, 12, 36, 'T-Shirt white L', 'tee-white-l');

INSERT INTO `{p}sales_flat_shipment_track` (`entity_id`, `parent_id`, `order_id`, `track_number`, `title`, `carrier_code`, `created_at`, `updated_at`, `qty`, `weight`) VALUES
  (1, 1, 1, 'JJD000000000001', 'DHL', 'dhlint', '2019-01-04 12:01:00', '2019-01-04 12:01:00', NULL, NULL),
  (2, 2, 2, 'JJD000000000002', 'Почта', 'custom', '2019-01-07 12:02:00', '2019-01-07 12:02:00', NULL, NULL),
  (3, 3, 11, 'JJD000000000003', 'DHL', 'custom', '2019-02-07 12:11:00', '2019-02-07 12:11:00', NULL, NULL),
  (4, 4, 14, 'JJD000000000004', 'Почта', 'custom', '2019-02-16 12:14:00', '2019-02-16 12:14:00', NULL, NULL),
  (5, 5, 18, 'JJD000000000005', 'DHL', 'custom', '2019-02-01 12:18:00', '2019-02-01 12:18:00', NULL, NULL),
  (6, 6, 20, 'JJD000000000006', 'Почта', 'custom', '2019-03-07 12:20:00', '2019-03-07 12:20:00', NULL, NULL),
  (7, 7, 21, 'JJD000000000007', 'DHL', 'custom', '2019-03-10 12:21:00', '2019-03-10 12:21:00', NULL, NULL),
  (8, 8, 24, 'JJD000000000008', 'Почта', 'custom', '2019-03-19 12:24:00', '2019-03-19 12:24:00', NULL, NULL),
  (9, 9, 25, 'JJD000000000009', 'DHL', 'custom', '2019-03-22 12:25:00', '2019-03-22 12:25:00', NULL, NULL);

INSERT INTO `{p}sales_flat_shipment_comment` (`entity_id`, `parent_id`, `is_customer_notified`, `is_visible_on_front`, `comment`, `created_at`) VALUES
  (1, 1, 0, 1, 'Liegt beim Nachbarn', '2019-01-04 12:01:00'),
  (2, 2, 0, 1, 'Liegt beim Nachbarn', '2019-01-07 12:02:00'),
  (3, 3, 0, 1, 'Liegt beim Nachbarn', '2019-02-07 12:11:00');

INSERT INTO `{p}sales_flat_creditmemo` (`entity_id`, `store_id`, `order_id`, `billing_address_id`, `shipping_address_id`, `state`, `invoice_id`, `increment_id`, `created_at`, `updated_at`, `adjustment`, `adjustment_positive`, `adjustment_negative`, `discount_description`, `store_currency_code`, `order_currency_code`, `base_currency_code`, `global_currency_code`, `subtotal`, `base_subtotal`, `tax_amount`, `base_tax_amount`, `shipping_amount`, `base_shipping_amount`, `discount_amount`, `base_discount_amount`, `grand_total`, `base_grand_total`, `subtotal_incl_tax`, `base_subtotal_incl_tax`, `shipping_incl_tax`, `base_shipping_incl_tax`, `hidden_tax_amount`, `base_hidden_tax_amount`, `shipping_hidden_tax_amount`, `base_shipping_hidden_tax_amnt`, `store_to_order_rate`, `base_to_order_rate`) VALUES
  (1, 2, 11, 20, 21, 2, 6, '200000001', '2019-02-07 12:11:00', '2019-02-07 12:11:00', 0, 0, 0, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 142.02, 142.02, 26.98, 26.98, 5, 5, 0, 0, 174, 174, 169, 169, 5, 5, 0, 0, 0, 0, 1, 1),
  (2, 1, 19, 34, NULL, 2, 12, '100000002', '2019-03-04 12:19:00', '2019-03-04 12:19:00', 0, 0, 0, NULL, 'EUR', 'EUR', 'EUR', 'EUR', 15, 15, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 1, 1);

INSERT INTO `{p}sales_flat_creditmemo_item` (`entity_id`, `parent_id`, `base_price`, `price`, `tax_amount`, `base_tax_amount`, `row_total`, `base_row_total`, `price_incl_tax`, `qty`, `product_id`, `order_item_id`, `sku`, `name`, `weee_tax_applied`, `hidden_tax_amount`) VALUES
  (1, 1, 142.02, 142.02, 26.98, 26.98, 142.02, 142.02, 169, 1, 19, 20, 'samovar', 'Samovar', 'a:1:{i:0;a:6:{s:5:"title";s:7:"Eco Fee";s:11:"base_amount";d:2.5;s:6:"amount";d:2.5;s:10:"row_amount";d:2.5;s:15:"base_row_amount";d:2.5;s:20:"base_amount_incl_tax";d:2.5;}}', 0),
  (2, 2, 15, 15, 0, 0, 15, 15, 15, 1, 25, 29, 'warranty-2y', 'Two years of warranty', 'a:0:{}', 0);

INSERT INTO `{p}sales_flat_creditmemo_comment` (`entity_id`, `parent_id`, `is_customer_notified`, `is_visible_on_front`, `comment`, `created_at`) VALUES
  (1, 1, 0, 0, 'Rücksendung', '2019-02-07 12:11:00'),
  (2, 2, 0, 0, 'Rücksendung', '2019-03-04 12:19:00');

INSERT INTO `{p}sales_order_tax` (`tax_id`, `order_id`, `code`, `title`, `percent`, `amount`, `base_amount`, `base_real_amount`, `priority`, `position`, `process`, `hidden`) VALUES
  (1, 1, 'DE-19', 'MwSt. 19 %', 19, 34.67, 34.67, 34.67, 0, 0, 0, 0),
  (2, 2, 'DE-19', 'MwSt. 19 %', 19, 1.6, 1.6, 1.6, 0, 0, 0, 0),
  (3, 3, 'DE-19', 'MwSt. 19 %', 19, 0.65, 0.65, 0.65, 0, 0, 0, 0),
  (4, 4, 'DE-19', 'MwSt. 19 %', 19, 15.25, 15.25, 15.25, 0, 0, 0, 0),
  (5, 5, 'DE-19', 'MwSt. 19 %', 19, 4.71, 4.71, 4.71, 0, 0, 0, 0),
  (6, 6, 'DE-19', 'MwSt. 19 %', 19, 2.91, 2.91, 2.91, 0, 0, 0, 0),
  (7, 7, 'DE-19', 'MwSt. 19 %', 19, 11.5, 11.5, 11.5, 0, 0, 0, 0),
  (8, 8, 'DE-19', 'MwSt. 19 %', 19, 6.23, 6.23, 6.23, 0, 0, 0, 0),
  (9, 9, 'DE-19', 'MwSt. 19 %', 19, 4.64, 4.64, 4.64, 0, 0, 0, 0),
  (10, 10, 'DE-19', 'MwSt. 19 %', 19, 19.16, 19.16, 19.16, 0, 0, 0, 0),
  (11, 11, 'DE-19', 'MwSt. 19 %', 19, 26.98, 26.98, 26.98, 0, 0, 0, 0),
  (12, 12, 'DE-19', 'MwSt. 19 %', 19, 1.28, 1.28, 1.28, 0, 0, 0, 0),
  (13, 13, 'DE-19', 'MwSt. 19 %', 19, 1.28, 1.28, 1.28, 0, 0, 0, 0),
  (14, 15, 'DE-19', 'MwSt. 19 %', 19, 0.98, 0.98, 0.98, 0, 0, 0, 0),
  (15, 17, 'DE-19', 'MwSt. 19 %', 19, 0.4, 0.4, 0.4, 0, 0, 0, 0),
  (16, 18, 'DE-19', 'MwSt. 19 %', 19, 19.16, 19.16, 19.16, 0, 0, 0, 0),
  (17, 20, 'DE-19', 'MwSt. 19 %', 19, 37.68, 37.68, 37.68, 0, 0, 0, 0),
  (18, 21, 'DE-19', 'MwSt. 19 %', 19, 1.37, 1.37, 1.37, 0, 0, 0, 0),
  (19, 22, 'DE-19', 'MwSt. 19 %', 19, 1.2, 1.2, 1.2, 0, 0, 0, 0),
  (20, 23, 'DE-19', 'MwSt. 19 %', 19, 3.51, 3.51, 3.51, 0, 0, 0, 0),
  (21, 24, 'DE-19', 'MwSt. 19 %', 19, 53.97, 53.97, 53.97, 0, 0, 0, 0),
  (22, 25, 'DE-19', 'MwSt. 19 %', 19, 3.18, 3.18, 3.18, 0, 0, 0, 0);

INSERT INTO `{p}sales_order_tax_item` (`tax_item_id`, `tax_id`, `item_id`, `tax_percent`) VALUES
  (1, 1, 1, 19),
  (2, 1, 3, 19),
  (3, 2, 4, 19),
  (4, 3, 7, 7),
  (5, 4, 8, 19),
  (6, 4, 11, 7),
  (7, 5, 12, 7),
  (8, 6, 13, 19),
  (9, 7, 14, 19),
  (10, 8, 15, 19),
  (11, 9, 16, 19),
  (12, 9, 17, 19),
  (13, 9, 18, 19),
  (14, 10, 19, 19),
  (15, 11, 20, 19),
  (16, 12, 21, 19),
  (17, 13, 22, 19),
  (18, 14, 24, 7),
  (19, 15, 26, 19),
  (20, 16, 27, 19),
  (21, 17, 30, 19),
  (22, 18, 31, 7),
  (23, 19, 32, 19),
  (24, 20, 33, 19),
  (25, 21, 35, 19),
  (26, 22, 36, 19);

-- The grids, as Magento 1 fills them; order 24 is missing from its grid.

INSERT INTO `{p}sales_flat_order_grid` (`entity_id`, `status`, `store_id`, `store_name`, `customer_id`, `base_grand_total`, `base_total_paid`, `grand_total`, `total_paid`, `increment_id`, `base_currency_code`, `order_currency_code`, `shipping_name`, `billing_name`, `created_at`, `updated_at`)
SELECT o.`entity_id`, o.`status`, o.`store_id`, o.`store_name`, o.`customer_id`, o.`base_grand_total`, o.`base_total_paid`, o.`grand_total`, o.`total_paid`, o.`increment_id`, o.`base_currency_code`, o.`order_currency_code`, IF(s.`entity_id` IS NULL, NULL, CONCAT(s.`firstname`, ' ', s.`lastname`)), CONCAT(b.`firstname`, ' ', b.`lastname`), o.`created_at`, o.`updated_at`
  FROM `{p}sales_flat_order` o
  LEFT JOIN `{p}sales_flat_order_address` b ON b.`entity_id` = o.`billing_address_id`
  LEFT JOIN `{p}sales_flat_order_address` s ON s.`entity_id` = o.`shipping_address_id`
 WHERE o.`entity_id` <> 24;

INSERT INTO `{p}sales_flat_invoice_grid` (`entity_id`, `store_id`, `order_id`, `increment_id`, `order_increment_id`, `created_at`, `order_created_at`, `base_grand_total`, `grand_total`, `state`, `store_currency_code`, `order_currency_code`, `base_currency_code`, `global_currency_code`, `billing_name`)
SELECT i.`entity_id`, i.`store_id`, i.`order_id`, i.`increment_id`, o.`increment_id`, i.`created_at`, o.`created_at`, i.`base_grand_total`, i.`grand_total`, i.`state`, i.`store_currency_code`, i.`order_currency_code`, i.`base_currency_code`, i.`global_currency_code`, g.`billing_name`
  FROM `{p}sales_flat_invoice` i JOIN `{p}sales_flat_order` o ON o.`entity_id` = i.`order_id`
  LEFT JOIN `{p}sales_flat_order_grid` g ON g.`entity_id` = o.`entity_id`;

INSERT INTO `{p}sales_flat_shipment_grid` (`entity_id`, `store_id`, `order_id`, `increment_id`, `order_increment_id`, `created_at`, `order_created_at`, `total_qty`, `shipment_status`, `shipping_name`)
SELECT i.`entity_id`, i.`store_id`, i.`order_id`, i.`increment_id`, o.`increment_id`, i.`created_at`, o.`created_at`, i.`total_qty`, i.`shipment_status`, g.`shipping_name`
  FROM `{p}sales_flat_shipment` i JOIN `{p}sales_flat_order` o ON o.`entity_id` = i.`order_id`
  LEFT JOIN `{p}sales_flat_order_grid` g ON g.`entity_id` = o.`entity_id`;

INSERT INTO `{p}sales_flat_creditmemo_grid` (`entity_id`, `store_id`, `order_id`, `increment_id`, `order_increment_id`, `created_at`, `order_created_at`, `base_grand_total`, `grand_total`, `state`, `invoice_id`, `billing_name`)
SELECT i.`entity_id`, i.`store_id`, i.`order_id`, i.`increment_id`, o.`increment_id`, i.`created_at`, o.`created_at`, i.`base_grand_total`, i.`grand_total`, i.`state`, i.`invoice_id`, g.`billing_name`
  FROM `{p}sales_flat_creditmemo` i JOIN `{p}sales_flat_order` o ON o.`entity_id` = i.`order_id`
  LEFT JOIN `{p}sales_flat_order_grid` g ON g.`entity_id` = o.`entity_id`;

INSERT INTO `{p}sales_billing_agreement` (`agreement_id`, `customer_id`, `method_code`, `reference_id`, `status`, `created_at`, `updated_at`, `store_id`, `agreement_label`) VALUES
  (1, 1, 'paypal_billing_agreement', 'B-1', 'active', '2019-01-01 00:00:00', NULL, 1, 'Vereinbarung'),
  (2, 4, 'paypal_billing_agreement', 'B-2', 'canceled', '2019-01-02 00:00:00', '0000-00-00 00:00:00', 5, NULL);

INSERT INTO `{p}sales_billing_agreement_order` (`agreement_id`, `order_id`) VALUES
  (1, 1),
  (2, 5);

INSERT INTO `{p}paypal_payment_transaction` (`transaction_id`, `txn_id`, `additional_information`, `created_at`) VALUES
  (1, 'PT1', x'613a313a7b733a313a2261223b733a313a2262223b7d', '2019-01-01 00:00:00'),
  (2, 'PT2', NULL, NULL);

INSERT INTO `{p}paypal_cert` (`cert_id`, `website_id`, `content`, `updated_at`) VALUES
  (1, 1, '-----BEGIN CERTIFICATE-----', '2018-01-01 00:00:00'),
  (2, 2, NULL, NULL);

INSERT INTO `{p}paypal_settlement_report` (`report_id`, `report_date`, `account_id`, `filename`, `last_modified`) VALUES
  (1, '2019-01-31 00:00:00', 'ACC1', 'STL-20190131.CSV', '2019-02-01 00:00:00'),
  (2, '2019-02-28 00:00:00', 'ACC1', 'STL-20190228.CSV', '0000-00-00 00:00:00');

INSERT INTO `{p}paypal_settlement_report_row` (`row_id`, `report_id`, `transaction_id`, `invoice_id`, `transaction_initiation_date`, `transaction_completion_date`, `transaction_debit_or_credit`, `gross_transaction_amount`, `gross_transaction_currency`, `fee_amount`, `fee_currency`, `store_id`) VALUES
  (1, 1, 'TX3', '100000002', '2019-01-05 10:00:00', '2019-01-05 10:01:00', 'CR', 999, 'EUR', 35, 'EUR', '1'),
  (2, 2, 'TX5', 'CN-00000001', '2019-02-05 10:00:00', '0000-00-00 00:00:00', 'DR', 6300, 'USD', 0, 'USD', '5');

INSERT INTO `{p}downloadable_link_purchased` (`purchased_id`, `order_id`, `order_increment_id`, `order_item_id`, `created_at`, `updated_at`, `customer_id`, `product_name`, `product_sku`, `link_section_title`) VALUES
  (1, 3, '100000002', 7, '2019-01-10 12:03:00', '2019-01-10 12:03:00', NULL, 'The Road (e-book)', 'ebook-1', 'Files'),
  (2, 15, '400000002', 24, '2019-02-19 12:15:00', '2019-02-19 12:15:00', 3, 'Дорога (аудиокнига)', 'ebook-2', 'Files');

INSERT INTO `{p}downloadable_link_purchased_item` (`item_id`, `purchased_id`, `order_item_id`, `product_id`, `link_hash`, `number_of_downloads_bought`, `number_of_downloads_used`, `link_id`, `link_title`, `is_shareable`, `link_url`, `link_file`, `link_type`, `status`, `created_at`, `updated_at`) VALUES
  (1, 1, 7, 27, 'MC40000000', 5, 0, 1, 'EPUB', 2, NULL, '/r/o/road.epub', 'file', 'available', '2019-01-10 12:03:00', '2019-01-10 12:03:00'),
  (2, 2, 24, 28, 'MC40000001', 5, 1, 3, 'MP3', 2, NULL, '/d/o/doroga.mp3', 'file', 'pending', '2019-02-19 12:15:00', '2019-02-19 12:15:00');

INSERT INTO `{p}gift_message` (`gift_message_id`, `customer_id`, `sender`, `recipient`, `message`) VALUES
  (1, 1, 'Anna', 'Großmutter', 'Alles Gute zum Geburtstag!'),
  (2, 0, 'Анна', 'Бабушка', 'С днём рождения!');

INSERT INTO `{p}sales_order_aggregated_created` (`period`, `store_id`, `order_status`, `orders_count`, `total_qty_ordered`, `total_income_amount`, `total_tax_amount`)
SELECT LEFT(`created_at`, 10), `store_id`, `status`, COUNT(*), SUM(`total_qty_ordered`), SUM(`base_grand_total`), SUM(`base_tax_amount`)
  FROM `{p}sales_flat_order` WHERE `entity_id` <> 25 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
INSERT INTO `{p}sales_order_aggregated_updated` SELECT * FROM `{p}sales_order_aggregated_created`;
INSERT INTO `{p}sales_bestsellers_aggregated_daily` (`period`, `store_id`, `product_id`, `product_type_id`, `product_name`, `product_price`, `qty_ordered`, `rating_pos`)
SELECT LEFT(`created_at`, 10), `store_id`, `product_id`, MIN(`product_type`), MIN(`name`), MAX(`price`), SUM(`qty_ordered`), 1
  FROM `{p}sales_flat_order_item` WHERE `parent_item_id` IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
INSERT INTO `{p}sales_bestsellers_aggregated_monthly` (`period`, `store_id`, `product_id`, `product_type_id`, `product_name`, `product_price`, `qty_ordered`, `rating_pos`)
SELECT CONCAT(LEFT(`period`, 7), '-01'), `store_id`, `product_id`, MIN(`product_type_id`), MIN(`product_name`), MAX(`product_price`), SUM(`qty_ordered`), 1
  FROM `{p}sales_bestsellers_aggregated_daily` GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
INSERT INTO `{p}sales_bestsellers_aggregated_yearly` (`period`, `store_id`, `product_id`, `product_type_id`, `product_name`, `product_price`, `qty_ordered`, `rating_pos`)
SELECT CONCAT(LEFT(`period`, 4), '-01-01'), `store_id`, `product_id`, MIN(`product_type_id`), MIN(`product_name`), MAX(`product_price`), SUM(`qty_ordered`), 1
  FROM `{p}sales_bestsellers_aggregated_daily` GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;

INSERT INTO `{p}sales_invoiced_aggregated` (`id`, `period`, `store_id`, `order_status`, `orders_count`, `orders_invoiced`, `invoiced`, `invoiced_captured`) VALUES
  (1, '2019-01-31', 1, 'complete', 3, 3, 100, 0),
  (2, '2019-02-28', 2, 'closed', 1, 1, 50, 50);

INSERT INTO `{p}sales_invoiced_aggregated_order` (`id`, `period`, `store_id`, `order_status`, `orders_count`, `orders_invoiced`, `invoiced`, `invoiced_captured`) VALUES
  (1, '2019-01-31', 1, 'complete', 3, 3, 100, 0),
  (2, '2019-02-28', 2, 'closed', 1, 1, 50, 50);

INSERT INTO `{p}sales_refunded_aggregated` (`id`, `period`, `store_id`, `order_status`, `orders_count`, `refunded`, `online_refunded`, `offline_refunded`) VALUES
  (1, '2019-01-31', 1, 'complete', 3, 3, 100, 0),
  (2, '2019-02-28', 2, 'closed', 1, 1, 50, 50);

INSERT INTO `{p}sales_refunded_aggregated_order` (`id`, `period`, `store_id`, `order_status`, `orders_count`, `refunded`, `online_refunded`, `offline_refunded`) VALUES
  (1, '2019-01-31', 1, 'complete', 3, 3, 100, 0),
  (2, '2019-02-28', 2, 'closed', 1, 1, 50, 50);

INSERT INTO `{p}sales_shipping_aggregated` (`id`, `period`, `store_id`, `order_status`, `orders_count`, `shipping_description`, `total_shipping`, `total_shipping_actual`) VALUES
  (1, '2019-01-31', 1, 'complete', 3, 'Flat Rate - Fixed', 3, 100),
  (2, '2019-02-28', 2, 'closed', 1, 'Flat Rate - Fixed', 1, 50);

INSERT INTO `{p}sales_shipping_aggregated_order` (`id`, `period`, `store_id`, `order_status`, `orders_count`, `shipping_description`, `total_shipping`, `total_shipping_actual`) VALUES
  (1, '2019-01-31', 1, 'complete', 3, 'Flat Rate - Fixed', 3, 100),
  (2, '2019-02-28', 2, 'closed', 1, 'Flat Rate - Fixed', 1, 50);

SET foreign_key_checks = 1;

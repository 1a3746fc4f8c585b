-- Reviews, ratings, wish lists, searches, alerts, reports, tags and polls.
-- Some rows refer to what no longer exists, and the wish list options 3 and 4 have wrong string lengths.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}review_entity` (`entity_id`, `entity_code`) VALUES
  (1, 'product'),
  (2, 'customer'),
  (3, 'category');

INSERT INTO `{p}review_status` (`status_id`, `status_code`) VALUES
  (1, 'Approved'),
  (2, 'Pending'),
  (3, 'Not Approved');

INSERT INTO `{p}review` (`review_id`, `created_at`, `entity_id`, `entity_pk_value`, `status_id`) VALUES
  (1, '2018-01-01 10:00:00', 1, 19, 1),
  (2, '2018-02-01 10:00:00', 1, 19, 1),
  (3, '2018-03-01 10:00:00', 1, 29, 2),
  (4, '2018-04-01 10:00:00', 1, 29, 1),
  (5, '0000-00-00 00:00:00', 1, 13, 3),
  (6, '2018-06-01 10:00:00', 1, 19, 1);

-- Review 6 is of store 99, which does not exist.

INSERT INTO `{p}review_detail` (`detail_id`, `review_id`, `store_id`, `title`, `detail`, `nickname`, `customer_id`) VALUES
  (1, 1, 1, 'Toll!', 'Sehr schöner Samowar', 'Jürgen', 2),
  (2, 2, 4, 'Отлично', 'Прекрасный самовар', 'Иван', 3),
  (3, 3, 1, 'Hm', 'So so', 'Bob', 7),
  (4, 4, 5, '很好', '好书', '伟', 4),
  (5, 5, 2, 'Nein', 'Farbe paßt nicht', 'Gast', NULL),
  (6, 6, 99, 'Lost store', 'Its store was deleted', 'Ghost', NULL);

INSERT INTO `{p}review_store` (`review_id`, `store_id`) VALUES
  (1, 0),
  (1, 1),
  (2, 0),
  (2, 4),
  (3, 0),
  (3, 1),
  (4, 0),
  (4, 5),
  (5, 0),
  (5, 2),
  (6, 0),
  (6, 99);

INSERT INTO `{p}review_entity_summary` (`primary_id`, `entity_pk_value`, `entity_type`, `reviews_count`, `rating_summary`, `store_id`) VALUES
  (1, 19, 1, 2, 90, 0),
  (2, 19, 1, 1, 100, 1),
  (3, 29, 1, 1, 60, 5);

INSERT INTO `{p}rating_entity` (`entity_id`, `entity_code`) VALUES
  (1, 'product'),
  (2, 'product_review'),
  (3, 'review');

INSERT INTO `{p}rating` (`rating_id`, `entity_id`, `rating_code`, `position`) VALUES
  (1, 1, 'Quality', 0),
  (2, 1, 'Wert', 1),
  (3, 1, 'Unused', 2);

-- Rating 3 is shown in no store but the admin: it becomes inactive.

INSERT INTO `{p}rating_store` (`rating_id`, `store_id`) VALUES
  (1, 0),
  (1, 1),
  (1, 2),
  (2, 0),
  (2, 4),
  (3, 0);

INSERT INTO `{p}rating_title` (`rating_id`, `store_id`, `value`) VALUES
  (1, 2, 'Qualität'),
  (1, 4, 'Качество'),
  (2, 5, '价值');

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

-- remote_ip is text in old rows and packed in new ones; vote 4 came by IPv6.

INSERT INTO `{p}rating_option_vote` (`vote_id`, `option_id`, `remote_ip`, `remote_ip_long`, `customer_id`, `entity_pk_value`, `rating_id`, `review_id`, `percent`, `value`) VALUES
  (1, 5, '192.0.2.10', x'c000020a', 2, 19, 1, 1, 100, 5),
  (2, 9, '10.0.0.1', x'0a000001', 3, 19, 2, 2, 80, 4),
  (3, 3, '203.0.113.7', NULL, 7, 29, 1, 3, 60, 3),
  (4, 5, '2001:db8::1', x'20010db8000000000000000000000001', 4, 29, 1, 4, 100, 5);

INSERT INTO `{p}rating_option_vote_aggregated` (`primary_id`, `rating_id`, `entity_pk_value`, `vote_count`, `vote_value_sum`, `percent`, `percent_approved`, `store_id`) VALUES
  (1, 1, 19, 1, 5, 100, 100, 0),
  (2, 2, 19, 1, 4, 80, 80, 4),
  (3, 1, 29, 2, 8, 80, 100, 1);

INSERT INTO `{p}wishlist` (`wishlist_id`, `customer_id`, `shared`, `sharing_code`, `updated_at`) VALUES
  (1, 1, 1, 'a95dcb8aebb202efeedb10d5538edeb9', '2019-02-01 00:00:00'),
  (2, 3, 0, '62d7d5184b7a313dc64255bdb8187847', '0000-00-00 00:00:00'),
  (3, 4, 0, '9de2f0ae096702dba1aa88cf53b17c1f', NULL);

-- Item 5 is of product 777, which does not exist.

INSERT INTO `{p}wishlist_item` (`wishlist_item_id`, `wishlist_id`, `product_id`, `store_id`, `added_at`, `description`, `qty`) VALUES
  (1, 1, 13, 1, '2019-02-01 00:00:00', 'für Papa', 1),
  (2, 1, 19, 2, '2019-02-02 00:00:00', NULL, 2),
  (3, 2, 32, 4, '0000-00-00 00:00:00', 'Подарок', 1),
  (4, 3, 24, 5, NULL, '礼物', 1),
  (5, 1, 777, 1, '2017-01-01 00:00:00', 'gone', 1);

INSERT INTO `{p}wishlist_item_option` (`option_id`, `wishlist_item_id`, `product_id`, `code`, `value`) VALUES
  (1, 1, 13, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"13";s:3:"qty";s:1:"2";s:15:"super_attribute";a:1:{s:3:"237";s:2:"16";}}'),
  (2, 1, 12, 'simple_product', '12'),
  (3, 3, 32, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"32";s:3:"qty";s:1:"1";s:7:"options";a:1:{s:1:"1";s:16:"Für Зоя & Jürgen";}}'),
  (4, 4, 24, 'info_buyRequest', 'a:3:{s:7:"product";s:2:"24";s:4:"note";s:9:"Größe – 大";s:13:"bundle_option";a:1:{s:1:"3";s:1:"4";}}'),
  (5, 2, 19, 'info_buyRequest', 'a:2:{s:7:"product";s:2:"19";s:3:"qty";i:2;}'),
  (6, 3, 32, 'option_1', 'Für Зоя'),
  (7, 1, 13, 'attributes', 'a:1:{s:3:"237";s:2:"11";}');

INSERT INTO `{p}catalogsearch_query` (`query_id`, `query_text`, `num_results`, `popularity`, `redirect`, `synonym_for`, `store_id`, `display_in_terms`, `is_active`, `is_processed`, `updated_at`) VALUES
  (1, 'samovar', 1, 12, NULL, NULL, 1, 1, 1, 1, '2019-03-01 00:00:00'),
  (2, 'teekocher', 1, 3, NULL, 'samovar', 2, 1, 1, 1, '2019-03-01 00:00:00'),
  (3, 'чайник', 2, 7, 'http://old-shop.example/teapot.html', 'самовар', 4, 1, 1, 1, '2019-03-01 00:00:00'),
  (4, 'Samovar', 1, 1, NULL, NULL, 1, 0, 0, 0, '0000-00-00 00:00:00'),
  (5, '茶', 3, 2, NULL, 'tea, "чай"', 5, 1, 1, 0, '2019-03-01 00:00:00');

INSERT INTO `{p}catalog_compare_item` (`catalog_compare_item_id`, `visitor_id`, `customer_id`, `product_id`, `store_id`) VALUES
  (1, 1, 1, 19, 1),
  (2, 3, NULL, 20, 4);

INSERT INTO `{p}product_alert_price` (`alert_price_id`, `customer_id`, `product_id`, `price`, `website_id`, `add_date`, `last_send_date`, `send_count`, `status`) VALUES
  (1, 1, 19, 169, 1, '2019-01-01 00:00:00', '2019-01-05 00:00:00', 1, 1),
  (2, 4, 29, 24, 2, '0000-00-00 00:00:00', NULL, 0, 0);

INSERT INTO `{p}product_alert_stock` (`alert_stock_id`, `customer_id`, `product_id`, `website_id`, `add_date`, `send_date`, `send_count`, `status`) VALUES
  (1, 1, 37, 1, '2019-01-01 00:00:00', NULL, 0, 0),
  (2, 9, 31, 2, '2019-01-02 00:00:00', '0000-00-00 00:00:00', 0, 0);

INSERT INTO `{p}report_event_types` (`event_type_id`, `event_name`, `customer_login`) VALUES
  (1, 'catalog_product_view', 1),
  (2, 'sendfriend_product', 1),
  (3, 'catalog_product_compare_add_product', 1),
  (4, 'checkout_cart_add_product', 1),
  (5, 'wishlist_add_product', 1),
  (6, 'wishlist_share', 1);

INSERT INTO `{p}report_event` (`event_id`, `logged_at`, `event_type_id`, `object_id`, `subject_id`, `subtype`, `store_id`) VALUES
  (1, '2019-03-01 09:00:00', 1, 19, 1, 1, 1),
  (2, '2019-03-02 09:00:00', 4, 29, 2, 0, 2),
  (3, '0000-00-00 00:00:00', 1, 20, 3, 1, 4);

INSERT INTO `{p}report_viewed_product_index` (`index_id`, `visitor_id`, `customer_id`, `product_id`, `store_id`, `added_at`) VALUES
  (1, 1, 1, 19, 1, '2019-03-01 09:00:00'),
  (2, 3, NULL, 20, 4, '2019-03-03 09:00:00');

INSERT INTO `{p}report_compared_product_index` (`index_id`, `visitor_id`, `customer_id`, `product_id`, `store_id`, `added_at`) VALUES
  (1, 1, 1, 19, 1, '2019-03-01 09:00:00'),
  (2, 3, NULL, 20, 4, '0000-00-00 00:00:00');

INSERT INTO `{p}report_viewed_product_aggregated_daily` (`id`, `period`, `store_id`, `product_id`, `product_name`, `product_price`, `views_num`, `rating_pos`) VALUES
  (1, '2019-03-01', 1, 19, 'Samovar', 189, 5, 1),
  (2, '2019-03-02', 4, 20, 'Чайник', 39, 2, 1);

INSERT INTO `{p}report_viewed_product_aggregated_monthly` (`id`, `period`, `store_id`, `product_id`, `product_name`, `product_price`, `views_num`, `rating_pos`) VALUES
  (1, '2019-03-01', 1, 19, 'Samovar', 189, 5, 1),
  (2, '2019-03-02', 4, 20, 'Чайник', 39, 2, 1);

INSERT INTO `{p}report_viewed_product_aggregated_yearly` (`id`, `period`, `store_id`, `product_id`, `product_name`, `product_price`, `views_num`, `rating_pos`) VALUES
  (1, '2019-03-01', 1, 19, 'Samovar', 189, 5, 1),
  (2, '2019-03-02', 4, 20, 'Чайник', 39, 2, 1);

INSERT INTO `{p}sendfriend_log` (`log_id`, `ip`, `time`, `website_id`) VALUES
  (1, x'c000020a', 1551430000, 1),
  (2, x'0a000001', 1551430100, 2);

INSERT INTO `{p}importexport_importdata` (`id`, `entity`, `behavior`, `data`) VALUES
  (1, 'catalog_product', 'append', '[{"sku":"x"}]'),
  (2, 'customer', 'replace', NULL);

-- Tags, polls and recurring profiles, which Magento 2 does not have.

INSERT INTO `{p}tag` (`tag_id`, `name`, `status`, `first_customer_id`, `first_store_id`) VALUES
  (1, 'schön', 1, 1, 1),
  (2, 'чай', 1, 3, 4),
  (3, '茶', 0, NULL, NULL);

INSERT INTO `{p}tag_relation` (`tag_relation_id`, `tag_id`, `customer_id`, `product_id`, `store_id`, `active`, `created_at`) VALUES
  (1, 1, 1, 19, 1, 1, '2018-01-01 00:00:00'),
  (2, 2, 3, 20, 4, 1, NULL);

INSERT INTO `{p}tag_summary` (`tag_id`, `store_id`, `customers`, `products`, `uses`) VALUES
  (1, 1, 1, 1, 1),
  (2, 4, 1, 1, 1);

INSERT INTO `{p}tag_properties` (`tag_id`, `store_id`, `base_popularity`) VALUES
  (1, 1, 1),
  (2, 4, 0);

INSERT INTO `{p}poll` (`poll_id`, `poll_title`, `votes_count`, `store_id`, `date_posted`, `date_closed`, `active`, `closed`) VALUES
  (1, 'Lieblingsfarbe?', 2, 0, '2015-01-01 00:00:00', NULL, 1, 0),
  (2, 'Чай или кофе?', 0, 4, '2015-02-01 00:00:00', NULL, 0, 1);

INSERT INTO `{p}poll_answer` (`answer_id`, `poll_id`, `answer_title`, `votes_count`, `answer_order`) VALUES
  (1, 1, 'rot', 2, 0),
  (2, 1, 'blau', 0, 1),
  (3, 2, 'чай', 0, 0);

INSERT INTO `{p}poll_store` (`poll_id`, `store_id`) VALUES
  (1, 1),
  (2, 4);

INSERT INTO `{p}poll_vote` (`vote_id`, `poll_id`, `poll_answer_id`, `ip_address`, `customer_id`, `vote_time`) VALUES
  (1, 1, 1, x'c000020a', 1, '2015-01-02 00:00:00'),
  (2, 1, 1, x'0a000001', NULL, NULL);

INSERT INTO `{p}sales_recurring_profile` (`profile_id`, `state`, `customer_id`, `store_id`, `method_code`, `created_at`, `reference_id`, `start_datetime`, `internal_reference_id`, `schedule_description`, `period_unit`, `period_frequency`, `billing_amount`, `currency_code`, `order_info`, `order_item_info`, `billing_address_info`) VALUES
  (1, 'active', 1, 1, 'paypal_express', '2018-01-01 00:00:00', 'R-1', '2018-01-02 00:00:00', '1-x', 'Kochkurs', 'month', 1, 45, 'EUR', 'a:1:{s:1:"a";i:1;}', 'a:1:{s:3:"sku";s:6:"lesson";}', 'a:1:{s:4:"city";s:5:"Köln";}'),
  (2, 'canceled', 3, 4, 'paypal_express', '2018-01-01 00:00:00', 'R-2', '0000-00-00 00:00:00', '2-x', 'Урок', 'month', 1, 45, 'EUR', 'a:0:{}', 'a:0:{}', 'a:0:{}');

SET foreign_key_checks = 1;

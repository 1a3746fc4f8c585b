-- Customers as years of imports and deletions leave them. 21: the group was deleted, the default address is another
-- customer's, an import wrote the password's hash in capitals. 22: without a single value, from a store view that is gone.
-- 23: a birthday without month and day, and a password that nothing can verify.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}customer_entity` (`entity_id`, `entity_type_id`, `attribute_set_id`, `website_id`, `email`, `group_id`, `increment_id`, `store_id`, `created_at`, `updated_at`, `is_active`, `disable_auto_group_change`) VALUES
  (21, 1, 1, 1, 'gerda@example.com', 99, NULL, 2, '2017-01-03 11:20:00', '2019-03-01 08:00:00', 1, 0),
  (22, 1, 1, 1, 'bare@example.com', 1, NULL, 77, '2017-02-03 11:20:00', '2019-03-02 08:00:00', 1, 0),
  (23, 1, 1, 1, 'ines@example.com', 1, NULL, 1, '2017-03-03 11:20:00', '2019-03-03 08:00:00', 1, 0);

INSERT INTO `{p}customer_entity_varchar` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (101, 1, 105, 21, 'Gerda'),
  (102, 1, 107, 21, 'Süß'),
  (103, 1, 112, 21, 'E3E5E332C04B860E5DEFC3C207D2F53E:Zz'),
  (104, 1, 105, 23, 'Inés'),
  (105, 1, 107, 23, 'Cañas'),
  (106, 1, 112, 23, 'imported, see old system');

INSERT INTO `{p}customer_entity_datetime` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (101, 1, 111, 21, '1950-02-28 00:00:00'),
  (102, 1, 111, 23, '1985-00-00 00:00:00');

INSERT INTO `{p}customer_entity_int` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (101, 1, 113, 21, 1),
  (102, 1, 114, 21, 21);

-- Zürich was added by the merchant under a number that Magento 2 has given to a department of France.

INSERT INTO `{p}directory_country_region` (`region_id`, `country_id`, `code`, `default_name`) VALUES
  (257, 'CH', 'ZH', 'Zürich');

INSERT INTO `{p}customer_address_entity` (`entity_id`, `entity_type_id`, `attribute_set_id`, `increment_id`, `parent_id`, `created_at`, `updated_at`, `is_active`) VALUES
  (21, 2, 2, NULL, 21, '2017-06-01 10:00:00', '2018-06-01 10:00:00', 1),
  (22, 2, 2, NULL, 777, '2017-06-02 10:00:00', '2018-06-02 10:00:00', 1);

-- The address of customer 21 has no city and no telephone number, and of its region only the number.

INSERT INTO `{p}customer_address_entity_int` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (101, 2, 134, 21, 257);

INSERT INTO `{p}customer_address_entity_text` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (101, 2, 130, 21, 'Bahnhofstrasse 1');

INSERT INTO `{p}customer_address_entity_varchar` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (101, 2, 125, 21, 'Gerda'),
  (102, 2, 127, 21, 'Süß'),
  (103, 2, 132, 21, 'CH'),
  (104, 2, 143, 22, 'of nobody');

-- A visitor who logged in twice, as two customers, and one whose customer was deleted.

INSERT INTO `{p}log_customer` (`log_id`, `visitor_id`, `customer_id`, `login_at`, `logout_at`, `store_id`) VALUES
  (11, 2, 6, '2019-03-02 09:26:00', NULL, 2),
  (12, 5, 777, '2019-03-05 09:05:00', NULL, 1),
  (13, 6, 2, '2019-03-06 09:05:00', NULL, 2);

SET foreign_key_checks = 1;

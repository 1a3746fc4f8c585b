-- Customers and their addresses. The password of customer N is Caravan-N (customer 11 has none), hashed in all the
-- ways that Magento 1 knew: md5 with salts of two lengths and none, sha256, sha512 and bcrypt.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}customer_entity` (`entity_id`, `entity_type_id`, `attribute_set_id`, `website_id`, `email`, `group_id`, `increment_id`, `store_id`, `created_at`, `updated_at`, `is_active`, `disable_auto_group_change`) VALUES
  (1, 1, 1, 1, 'anna@example.com', 1, '000000001', 1, '2016-01-03 11:20:00', '2019-03-01 08:00:00', 1, 0),
  (2, 1, 1, 1, 'jürgen@example.com', 1, '000000002', 2, '2016-02-03 11:20:00', '2019-03-02 08:00:00', 1, 0),
  (3, 1, 1, 1, 'ivan@example.com', 2, '000000003', 4, '2016-03-03 11:20:00', '2019-03-03 08:00:00', 1, 0),
  (4, 1, 1, 2, 'wei@example.com', 4, '000000004', 5, '2016-04-03 11:20:00', '2019-03-04 08:00:00', 1, 0),
  (5, 1, 1, 2, 'anna@example.com', 1, NULL, 3, '2016-05-03 11:20:00', '2019-03-05 08:00:00', 1, 0),
  (6, 1, 1, 1, 'chloe@example.com', 3, NULL, 1, '2016-06-03 11:20:00', '2019-03-06 08:00:00', 1, 1),
  (7, 1, 1, 1, 'bob@example.com', 1, NULL, 1, '2016-07-03 11:20:00', '2019-03-07 08:00:00', 1, 0),
  (8, 1, 1, 1, 'maria@example.com', 1, NULL, 2, '2016-08-03 11:20:00', '2019-03-08 08:00:00', 1, 0),
  (9, 1, 1, 2, 'li@example.com', 1, NULL, 5, '2016-09-03 11:20:00', '2019-03-09 08:00:00', 1, 0),
  (10, 1, 1, 1, 'olga@example.com', 1, NULL, 4, '2016-10-03 11:20:00', '2019-03-10 08:00:00', 0, 0),
  (11, 1, 1, 1, 'nopass@example.com', 1, NULL, 1, '2016-11-03 11:20:00', '2019-03-11 08:00:00', 1, 0),
  (12, 1, 1, NULL, 'lost@example.com', 1, NULL, NULL, '2016-12-03 11:20:00', '2019-03-12 08:00:00', 1, 0);

INSERT INTO `{p}customer_address_entity` (`entity_id`, `entity_type_id`, `attribute_set_id`, `increment_id`, `parent_id`, `created_at`, `updated_at`, `is_active`) VALUES
  (1, 2, 2, NULL, 1, '2016-06-01 10:00:00', '2018-06-01 10:00:00', 1),
  (2, 2, 2, NULL, 1, '2016-06-02 10:00:00', '2018-06-02 10:00:00', 1),
  (3, 2, 2, NULL, 2, '2016-06-03 10:00:00', '2018-06-03 10:00:00', 1),
  (4, 2, 2, NULL, 3, '2016-06-04 10:00:00', '2018-06-04 10:00:00', 1),
  (5, 2, 2, NULL, 4, '2016-06-05 10:00:00', '2018-06-05 10:00:00', 1),
  (6, 2, 2, NULL, 5, '2016-06-06 10:00:00', '2018-06-06 10:00:00', 1),
  (7, 2, 2, NULL, 6, '2016-06-07 10:00:00', '2018-06-07 10:00:00', 1),
  (8, 2, 2, NULL, 7, '2016-06-08 10:00:00', '2018-06-08 10:00:00', 1),
  (9, 2, 2, NULL, 8, '2016-06-09 10:00:00', '2018-06-09 10:00:00', 1),
  (10, 2, 2, NULL, 9, '2016-06-10 10:00:00', '2018-06-10 10:00:00', 1),
  (11, 2, 2, NULL, 10, '2016-06-11 10:00:00', '2018-06-11 10:00:00', 1),
  (12, 2, 2, NULL, 7, '2016-06-12 10:00:00', '2018-06-12 10:00:00', 1);

INSERT INTO `{p}customer_entity_datetime` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 1, 111, 1, '1980-05-17 00:00:00'),
  (2, 1, 111, 2, '1969-12-31 00:00:00'),
  (3, 1, 111, 3, '0000-00-00 00:00:00'),
  (4, 1, 111, 4, '1901-01-01 00:00:00'),
  (5, 1, 121, 7, '2019-03-30 10:00:00'),
  (6, 1, 121, 1, '0000-00-00 00:00:00');

INSERT INTO `{p}customer_entity_int` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 1, 118, 1, 2),
  (2, 1, 118, 2, 1),
  (3, 1, 118, 3, 2),
  (4, 1, 118, 4, 1),
  (5, 1, 118, 5, 2),
  (6, 1, 118, 6, 1),
  (7, 1, 118, 7, 2),
  (8, 1, 118, 8, 1),
  (9, 1, 118, 9, 2),
  (10, 1, 118, 10, 1),
  (11, 1, 118, 11, 2),
  (12, 1, 118, 12, 1),
  (13, 1, 113, 1, 1),
  (14, 1, 114, 1, 2),
  (15, 1, 113, 2, 3),
  (16, 1, 114, 2, 3),
  (17, 1, 113, 3, 4),
  (18, 1, 114, 3, 4),
  (19, 1, 113, 4, 5),
  (20, 1, 114, 4, 5),
  (21, 1, 113, 5, 6),
  (22, 1, 114, 5, 6),
  (23, 1, 113, 6, 7),
  (24, 1, 114, 6, 7),
  (25, 1, 113, 7, 8),
  (26, 1, 114, 7, 12),
  (27, 1, 113, 8, 9),
  (28, 1, 114, 8, 9),
  (29, 1, 113, 9, 10),
  (30, 1, 114, 9, 10);

INSERT INTO `{p}customer_entity_text` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 1, 123, 1, '3,5'),
  (2, 1, 123, 6, '4');

INSERT INTO `{p}customer_entity_varchar` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 1, 105, 1, 'Anna'),
  (2, 1, 107, 1, 'Schmidt'),
  (3, 1, 103, 1, 'English'),
  (4, 1, 112, 1, 'db241cad63129dcfe0d338fac4e4724c:Qk'),
  (5, 1, 105, 2, 'Jürgen'),
  (6, 1, 107, 2, 'Müßig'),
  (7, 1, 103, 2, 'Deutsch'),
  (8, 1, 112, 2, 'da9966356ebf89a71c7aab0474dc351d:Zb'),
  (9, 1, 105, 3, 'Иван'),
  (10, 1, 107, 3, 'Петров'),
  (11, 1, 103, 3, 'Русский'),
  (12, 1, 112, 3, '300bad5fa33af98e990d0f8df5fcfca1:hTq8R2mLpX0sV7nYcD4kWj9BfGa1EuZo'),
  (13, 1, 105, 4, '伟'),
  (14, 1, 107, 4, '王'),
  (15, 1, 103, 4, '中文'),
  (16, 1, 112, 4, '6e8db365373cc167cf33d3214525b3e3'),
  (17, 1, 105, 5, 'Anna'),
  (18, 1, 107, 5, 'Schmidt'),
  (19, 1, 103, 5, 'Français'),
  (20, 1, 112, 5, 'a82bacda4226e96e7acd419c2eed486547e5f8bc731670a0bdd7dedb2e2ebf2f:pL'),
  (21, 1, 105, 6, 'Chloé'),
  (22, 1, 107, 6, 'Lefèvre'),
  (23, 1, 103, 6, 'English'),
  (24, 1, 112, 6, '23c60a361c67150c385c7b605d273f278bc3811182a80e76f373c1d2056aa679:hTq8R2mLpX0sV7nYcD4kWj9BfGa1EuZo'),
  (25, 1, 105, 7, 'Bob'),
  (26, 1, 107, 7, 'O''Neill'),
  (27, 1, 103, 7, 'English'),
  (28, 1, 112, 7, 'f72daa61766eab45de245aa52c33ba71:x1'),
  (29, 1, 105, 8, 'María José'),
  (30, 1, 107, 8, 'Ñuñez'),
  (31, 1, 103, 8, 'Deutsch'),
  (32, 1, 112, 8, 'd5b97e86ec2ee0123d17745f91cc7d6ab8bc483cf36a7563a8a791bcbb9ba9311b9db5bdb7002bbabc07857bcc8167821bfb055ecc93f0b9d644b7ea51b2be3e:9k'),
  (33, 1, 105, 9, '娜'),
  (34, 1, 107, 9, '李'),
  (35, 1, 103, 9, '中文'),
  (36, 1, 112, 9, '$2y$05$abcdefghijklmnopqrstuul74EPCdrc3rVvmY9kdI8Iz1H0hz.N.C'),
  (37, 1, 105, 10, 'Ольга'),
  (38, 1, 107, 10, 'Смирнова'),
  (39, 1, 103, 10, 'Русский'),
  (40, 1, 112, 10, 'a2bd477448cbc05fe1bfc06325a52708:ы7'),
  (41, 1, 105, 11, 'No'),
  (42, 1, 107, 11, 'Password'),
  (43, 1, 103, 11, 'English'),
  (44, 1, 105, 12, 'Lost'),
  (45, 1, 107, 12, 'Store'),
  (46, 1, 103, 12, 'Admin'),
  (47, 1, 112, 12, 'af5ecc052dbfb3e36699711154c68c7c'),
  (48, 1, 104, 2, 'Dr.'),
  (49, 1, 108, 2, 'jun.'),
  (50, 1, 106, 8, 'Ángel'),
  (51, 1, 106, 3, 'Сергеевич'),
  (52, 1, 115, 2, 'DE123456789'),
  (53, 1, 115, 6, 'FR40303265045'),
  (54, 1, 116, 10, '5f3c1bb9d4'),
  (55, 1, 120, 7, '0d4c9f5e1a2b3c4d5e6f708192a3b4c5'),
  (56, 1, 122, 2, 'K-000042'),
  (57, 1, 122, 3, 'К-000043');

-- Customer 10 names a default address that was deleted.

INSERT INTO `{p}customer_entity_int` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (31, 1, 113, 10, 999);

INSERT INTO `{p}customer_address_entity_int` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 2, 134, 2, 82),
  (2, 2, 134, 3, 900),
  (3, 2, 134, 6, 182),
  (4, 2, 134, 8, 43),
  (5, 2, 134, 12, 12),
  (6, 2, 139, 3, 1),
  (7, 2, 142, 3, 1);

INSERT INTO `{p}customer_address_entity_text` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 2, 130, 1, 'Lindenstraße 5\nHinterhaus'),
  (2, 2, 130, 2, 'Hauptstr. 1'),
  (3, 2, 130, 3, 'Am Hügel 3'),
  (4, 2, 130, 4, 'ул. Ленина, д. 10'),
  (5, 2, 130, 5, '长安街 1 号'),
  (6, 2, 130, 6, '12 rue de l’Église'),
  (7, 2, 130, 7, '3 place du Marché'),
  (8, 2, 130, 8, '1 Main St\nApt 2\nFloor 3'),
  (9, 2, 130, 9, 'Calle Mayor 7'),
  (10, 2, 130, 10, '南京路 8 号'),
  (11, 2, 130, 11, 'Невский пр., 1'),
  (12, 2, 130, 12, 'PO Box 9');

INSERT INTO `{p}customer_address_entity_varchar` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 2, 125, 1, 'Anna'),
  (2, 2, 127, 1, 'Schmidt'),
  (3, 2, 131, 1, 'Köln'),
  (4, 2, 132, 1, 'DE'),
  (5, 2, 133, 1, 'Nordrhein-Westfalen'),
  (6, 2, 135, 1, '50674'),
  (7, 2, 136, 1, '+49 221 1'),
  (8, 2, 125, 2, 'Anna'),
  (9, 2, 127, 2, 'Schmidt'),
  (10, 2, 131, 2, 'Berlin'),
  (11, 2, 132, 2, 'DE'),
  (12, 2, 133, 2, 'Berlin'),
  (13, 2, 135, 2, '10115'),
  (14, 2, 136, 2, '+49 30 1'),
  (15, 2, 125, 3, 'Jürgen'),
  (16, 2, 127, 3, 'Müßig'),
  (17, 2, 131, 3, 'Bergen auf Rügen'),
  (18, 2, 132, 3, 'DE'),
  (19, 2, 133, 3, 'Insel Rügen'),
  (20, 2, 135, 3, '18528'),
  (21, 2, 136, 3, '+49 3838 1'),
  (22, 2, 125, 4, 'Иван'),
  (23, 2, 127, 4, 'Петров'),
  (24, 2, 131, 4, 'Москва'),
  (25, 2, 132, 4, 'RU'),
  (26, 2, 133, 4, 'Москва'),
  (27, 2, 135, 4, '101000'),
  (28, 2, 136, 4, '+7 495 1'),
  (29, 2, 125, 5, '伟'),
  (30, 2, 127, 5, '王'),
  (31, 2, 131, 5, '北京'),
  (32, 2, 132, 5, 'CN'),
  (33, 2, 133, 5, '北京'),
  (34, 2, 135, 5, '100000'),
  (35, 2, 136, 5, '+86 10 1'),
  (36, 2, 125, 6, 'Anna'),
  (37, 2, 127, 6, 'Schmidt'),
  (38, 2, 131, 6, 'Paris'),
  (39, 2, 132, 6, 'FR'),
  (40, 2, 133, 6, 'Paris'),
  (41, 2, 135, 6, '75001'),
  (42, 2, 136, 6, '+33 1'),
  (43, 2, 125, 7, 'Chloé'),
  (44, 2, 127, 7, 'Lefèvre'),
  (45, 2, 131, 7, 'Lyon'),
  (46, 2, 132, 7, 'FR'),
  (47, 2, 135, 7, '69001'),
  (48, 2, 136, 7, '+33 4'),
  (49, 2, 125, 8, 'Bob'),
  (50, 2, 127, 8, 'O''Neill'),
  (51, 2, 131, 8, 'New York'),
  (52, 2, 132, 8, 'US'),
  (53, 2, 133, 8, 'New York'),
  (54, 2, 135, 8, '10001'),
  (55, 2, 136, 8, '212-1'),
  (56, 2, 125, 9, 'María José'),
  (57, 2, 127, 9, 'Ñuñez'),
  (58, 2, 131, 9, 'Madrid'),
  (59, 2, 132, 9, 'ES'),
  (60, 2, 133, 9, 'Madrid'),
  (61, 2, 135, 9, '28013'),
  (62, 2, 125, 10, '娜'),
  (63, 2, 127, 10, '李'),
  (64, 2, 131, 10, '上海'),
  (65, 2, 132, 10, 'CN'),
  (66, 2, 133, 10, '上海'),
  (67, 2, 135, 10, '200000'),
  (68, 2, 136, 10, '+86 21 1'),
  (69, 2, 125, 11, 'Ольга'),
  (70, 2, 127, 11, 'Смирнова'),
  (71, 2, 131, 11, 'Санкт-Петербург'),
  (72, 2, 132, 11, 'RU'),
  (73, 2, 135, 11, '190000'),
  (74, 2, 136, 11, '+7 812 1'),
  (75, 2, 125, 12, 'Bob'),
  (76, 2, 127, 12, 'O''Neill'),
  (77, 2, 131, 12, 'San Francisco'),
  (78, 2, 132, 12, 'US'),
  (79, 2, 133, 12, 'California'),
  (80, 2, 136, 12, '415-1'),
  (81, 2, 129, 3, 'Müßig & Söhne GmbH'),
  (82, 2, 137, 3, '+49 3838 2'),
  (83, 2, 138, 3, 'DE123456789'),
  (84, 2, 140, 3, 'WAPIAAAAW1'),
  (85, 2, 141, 3, '2018-02-02'),
  (86, 2, 124, 3, 'Dr.'),
  (87, 2, 128, 3, 'jun.'),
  (88, 2, 126, 4, 'Сергеевич'),
  (89, 2, 143, 1, 'Schmidt/Müller');

-- Rows of value types that no attribute here uses, as old extensions leave them.

INSERT INTO `{p}customer_entity_decimal` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 1, 115, 1, 1.5),
  (2, 1, 115, 2, 2.5);

INSERT INTO `{p}customer_address_entity_decimal` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 2, 137, 1, 1.5),
  (2, 2, 137, 2, 2.5);

INSERT INTO `{p}customer_address_entity_datetime` (`value_id`, `entity_type_id`, `attribute_id`, `entity_id`, `value`) VALUES
  (1, 2, 141, 3, '2018-02-02 00:00:00'),
  (2, 2, 141, 4, '0000-00-00 00:00:00');

INSERT INTO `{p}customer_flowpassword` (`flowpassword_id`, `ip`, `email`, `requested_date`) VALUES
  (1, '192.0.2.9', 'bob@example.com', '2019-03-30 10:00:00'),
  (2, '192.0.2.9', 'bob@example.com', '0000-00-00 00:00:00');

INSERT INTO `{p}log_visitor` (`visitor_id`, `session_id`, `first_visit_at`, `last_visit_at`, `last_url_id`, `store_id`) VALUES
  (1, 'sess00000000000000000000000001', '2019-03-01 09:00:00', '2019-03-01 09:30:00', 1, 1),
  (2, 'sess00000000000000000000000002', '2019-03-02 09:00:00', '2019-03-02 09:30:00', 2, 2),
  (3, 'sess00000000000000000000000003', '2019-03-03 09:00:00', '2019-03-03 09:30:00', 3, 4),
  (4, 'sess00000000000000000000000004', '2019-03-04 09:00:00', '0000-00-00 00:00:00', 4, 5),
  (5, 'sess00000000000000000000000005', '2019-03-05 09:00:00', '2019-03-05 09:30:00', 5, 1),
  (6, 'sess00000000000000000000000006', '2019-03-06 09:00:00', '2019-03-06 09:30:00', 6, 2);

INSERT INTO `{p}log_customer` (`log_id`, `visitor_id`, `customer_id`, `login_at`, `logout_at`, `store_id`) VALUES
  (1, 1, 1, '2019-03-01 09:05:00', NULL, 1),
  (2, 2, 2, '2019-03-02 09:05:00', '2019-03-02 09:25:00', 2),
  (3, 3, 3, '0000-00-00 00:00:00', NULL, 4);

INSERT INTO `{p}log_visitor_info` (`visitor_id`, `http_user_agent`, `http_accept_language`, `server_addr`, `remote_addr`) VALUES
  (1, 'Mozilla/5.0', 'de', x'c0000201', x'c000020a'),
  (2, 'Mozilla/5.0 (Х)', 'ru', x'c0000201', x'c000020b');

INSERT INTO `{p}log_url` (`url_id`, `visitor_id`, `visit_time`) VALUES
  (1, 1, '2019-03-01 09:00:00'),
  (2, 2, '2019-03-02 09:00:00');

INSERT INTO `{p}log_url_info` (`url_id`, `url`, `referer`) VALUES
  (1, 'http://old-shop.example/', NULL),
  (2, 'http://old-shop.example/samovar.html', 'http://search.example/');

INSERT INTO `{p}persistent_session` (`persistent_id`, `key`, `customer_id`, `website_id`, `info`, `updated_at`) VALUES
  (1, 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk', 1, 1, 'a:1:{s:1:"a";i:1;}', '2019-03-01 09:00:00'),
  (2, 'mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm', 4, 2, NULL, '2019-03-02 09:00:00');

INSERT INTO `{p}oauth_consumer` (`entity_id`, `created_at`, `updated_at`, `name`, `key`, `secret`, `callback_url`, `rejected_callback_url`) VALUES
  (1, '2018-01-01 00:00:00', NULL, 'ERP', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'https://erp.example/cb', 'https://erp.example/no'),
  (2, '2018-02-01 00:00:00', '0000-00-00 00:00:00', 'Склад', 'cccccccccccccccccccccccccccccccc', 'dddddddddddddddddddddddddddddddd', NULL, '');

INSERT INTO `{p}oauth_token` (`entity_id`, `consumer_id`, `admin_id`, `customer_id`, `type`, `token`, `secret`, `verifier`, `callback_url`, `revoked`, `authorized`, `created_at`) VALUES
  (1, 1, 1, NULL, 'access', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 'ffffffffffffffffffffffffffffffff', NULL, 'oob', 0, 1, '2018-01-02 00:00:00'),
  (2, 2, NULL, 1, 'request', 'gggggggggggggggggggggggggggggggg', 'hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh', 'iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii', 'https://w.example', 1, 0, '2018-02-02 00:00:00');

INSERT INTO `{p}oauth_nonce` (`nonce`, `timestamp`) VALUES
  ('nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn', 1554112800),
  ('oooooooooooooooooooooooooooooooo', 1554112900);

SET foreign_key_checks = 1;

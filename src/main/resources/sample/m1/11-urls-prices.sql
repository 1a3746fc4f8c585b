-- URL rewrites and prices that need a decision.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

-- Category 14 has the path of a CMS page, and an old path that leads to it.
UPDATE `{p}core_url_rewrite` SET `request_path` = 'about-us' WHERE `url_rewrite_id` = 118;

-- 501 to 503 lead to what is gone; 504 leads to another site without saying that it redirects; 505 holds in all store views;
-- 506 hides a CMS page; 507 has no path.
INSERT INTO `{p}core_url_rewrite` (`url_rewrite_id`, `store_id`, `id_path`, `request_path`, `target_path`, `is_system`, `options`, `category_id`, `product_id`) VALUES
  (500, 1, '41001_1', 'ueber-uns-alt', 'about-us', 0, 'RP', 14, NULL),
  (501, 1, 'product/9999', 'gone.html', 'catalog/product/view/id/9999', 1, '', NULL, 9999),
  (502, 2, 'category/9999', 'gone.html', 'catalog/category/view/id/9999', 1, '', 9999, NULL),
  (503, 99, 'product/19', 'samovar.html', 'catalog/product/view/id/19', 1, '', NULL, 19),
  (504, 1, 'partner', 'partner', 'https://partner.example/landing?x=1&y=2', 0, '', NULL, NULL),
  (505, 0, 'aktion', 'акция', 'sale.html', 0, 'RP', NULL, NULL),
  (506, 1, 'no-route', 'No-Route', 'about-us', 0, 'R', NULL, NULL),
  (507, 1, 'nowhere', NULL, 'about-us', 0, 'RP', NULL, NULL);

-- 7 is for all groups as forms write it; the group of 8, the product of 9 and the website of 10 are gone; 11 to 14 meet group prices.
INSERT INTO `{p}catalog_product_entity_tier_price` (`value_id`, `entity_id`, `all_groups`, `customer_group_id`, `qty`, `value`, `website_id`) VALUES
  (7, 22, 0, 32000, 5, 3.5, 0),
  (8, 22, 0, 77, 3, 3, 0),
  (9, 9999, 1, 0, 3, 3, 0),
  (10, 22, 1, 0, 3, 3, 99),
  (11, 30, 0, 2, 1, 20, 0),
  (12, 20, 0, 3, 1, 30, 0),
  (13, 19, 0, 3, 1, 100, 0),
  (14, 23, 0, 2, 1, 10, 0);

-- 5 is lower than tier price 11; 6 is 19.50, 7 is 170.10; 8 and tier price 14 are discounts of a bundle in per cent.
INSERT INTO `{p}catalog_product_entity_group_price` (`value_id`, `entity_id`, `all_groups`, `customer_group_id`, `value`, `website_id`, `is_percent`) VALUES
  (5, 30, 0, 2, 15, 0, 0),
  (6, 20, 0, 3, 50, 0, 1),
  (7, 19, 0, 3, 10, 0, 1),
  (8, 23, 0, 2, 20, 0, 0),
  (9, 22, 0, 77, 2, 0, 0);

SET foreign_key_checks = 1;

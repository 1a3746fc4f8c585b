-- Life of the shop 1945 between the copy and go-live, as Magento 1 and its merchant write it: what is new, what changes,
-- what goes, for everything that migrates. New rows are made from rows the shop has. Foreign keys stay on, since Magento 1
-- leaves many deletions to them; the SQL mode is Magento 1's own, which takes zero dates.
SET NAMES utf8mb4;
SET SESSION sql_mode = '';
SET SESSION foreign_key_checks = 1;

SET @customer = (SELECT entity_type_id FROM eav_entity_type WHERE entity_type_code = 'customer');
SET @address = (SELECT entity_type_id FROM eav_entity_type WHERE entity_type_code = 'customer_address');
SET @category = (SELECT entity_type_id FROM eav_entity_type WHERE entity_type_code = 'catalog_category');
SET @product = (SELECT entity_type_id FROM eav_entity_type WHERE entity_type_code = 'catalog_product');
SET @order = (SELECT entity_type_id FROM eav_entity_type WHERE entity_type_code = 'order');
SET @name = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @product AND attribute_code = 'name');
SET @price = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @product AND attribute_code = 'price');
SET @special = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @product AND attribute_code = 'special_price');
SET @status = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @product AND attribute_code = 'status');
SET @url_key = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @product AND attribute_code = 'url_key');
SET @url_path = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @product AND attribute_code = 'url_path');
SET @billing = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @customer AND attribute_code = 'default_billing');
SET @shipping = (SELECT attribute_id FROM eav_attribute WHERE entity_type_id = @customer AND attribute_code = 'default_shipping');

-- == A store view of its own language, with settings, and the numbers its first orders will get
START TRANSACTION;
INSERT INTO core_store (store_id, code, website_id, group_id, name, sort_order, is_active) SELECT 8, 'italian', website_id, group_id, 'Italian', 30, 1 FROM core_store WHERE store_id = 3;
INSERT INTO eav_entity_store (entity_type_id, store_id, increment_prefix, increment_last_id) SELECT entity_type_id, 8, '8', CONCAT('8', SUBSTRING(increment_last_id, 2)) FROM eav_entity_store WHERE store_id = 3;
INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('stores', 8, 'general/locale/code', 'it_IT'), ('default', 0, 'catalog/frontend/grid_per_page', '12');
INSERT INTO cms_page_store (page_id, store_id) SELECT page_id, 8 FROM cms_page_store WHERE store_id = 3;
INSERT INTO rating_store (rating_id, store_id) SELECT rating_id, 8 FROM rating_store WHERE store_id = 3;
INSERT INTO checkout_agreement_store (agreement_id, store_id) SELECT agreement_id, 8 FROM checkout_agreement_store WHERE store_id = 1;
COMMIT;

-- == Settings
UPDATE core_config_data SET value = '6.50' WHERE path = 'carriers/flatrate/price';
UPDATE core_config_data SET value = 'Acme Demo Store & Söhne' WHERE path = 'general/store_information/name' AND scope = 'default';
DELETE FROM core_config_data WHERE path = 'web/cookie/cookie_lifetime';

-- == Customer groups
INSERT INTO customer_group (customer_group_id, customer_group_code, tax_class_id) SELECT 8, 'Press', tax_class_id FROM customer_group WHERE customer_group_id = 1;
UPDATE customer_group SET customer_group_code = 'VIP Gold' WHERE customer_group_id = 5;
DELETE FROM customer_group WHERE customer_group_id = 4;

-- == Customers: new ones, with addresses, one of them in the new group and store view
START TRANSACTION;
INSERT INTO customer_entity (entity_id, entity_type_id, attribute_set_id, website_id, email, group_id, increment_id, store_id, created_at, updated_at, is_active, disable_auto_group_change)
  SELECT entity_id + 1000, entity_type_id, attribute_set_id, website_id, CONCAT('life', entity_id, '@example.com'), IF(entity_id = 12, 8, group_id), increment_id, IF(entity_id = 12, 8, store_id), '2018-04-01 08:00:00', '2018-04-01 08:00:00', is_active, disable_auto_group_change
  FROM customer_entity WHERE entity_id BETWEEN 5 AND 14;
INSERT INTO customer_address_entity (entity_id, entity_type_id, attribute_set_id, increment_id, parent_id, created_at, updated_at, is_active)
  SELECT entity_id + 1000, entity_type_id, attribute_set_id, increment_id, parent_id + 1000, created_at, updated_at, is_active FROM customer_address_entity WHERE parent_id BETWEEN 5 AND 14;
INSERT INTO customer_address_entity_varchar (entity_type_id, attribute_id, entity_id, value) SELECT v.entity_type_id, v.attribute_id, v.entity_id + 1000, v.value FROM customer_address_entity_varchar v JOIN customer_address_entity a ON a.entity_id = v.entity_id WHERE a.parent_id BETWEEN 5 AND 14;
INSERT INTO customer_address_entity_text (entity_type_id, attribute_id, entity_id, value) SELECT v.entity_type_id, v.attribute_id, v.entity_id + 1000, v.value FROM customer_address_entity_text v JOIN customer_address_entity a ON a.entity_id = v.entity_id WHERE a.parent_id BETWEEN 5 AND 14;
INSERT INTO customer_address_entity_int (entity_type_id, attribute_id, entity_id, value) SELECT v.entity_type_id, v.attribute_id, v.entity_id + 1000, v.value FROM customer_address_entity_int v JOIN customer_address_entity a ON a.entity_id = v.entity_id WHERE a.parent_id BETWEEN 5 AND 14;
INSERT INTO customer_entity_varchar (entity_type_id, attribute_id, entity_id, value) SELECT entity_type_id, attribute_id, entity_id + 1000, value FROM customer_entity_varchar WHERE entity_id BETWEEN 5 AND 14;
INSERT INTO customer_entity_datetime (entity_type_id, attribute_id, entity_id, value) SELECT entity_type_id, attribute_id, entity_id + 1000, value FROM customer_entity_datetime WHERE entity_id BETWEEN 5 AND 14;
INSERT INTO customer_entity_int (entity_type_id, attribute_id, entity_id, value) SELECT entity_type_id, attribute_id, entity_id + 1000, IF(attribute_id IN (@billing, @shipping), value + 1000, value) FROM customer_entity_int WHERE entity_id BETWEEN 5 AND 14;
COMMIT;
-- ... changed ones: e-mail, name, group, password, birthday, a moved house, another default address
UPDATE customer_entity SET email = CONCAT('moved.', email), updated_at = '2018-04-02 09:00:00' WHERE entity_id IN (16, 17);
UPDATE customer_entity SET group_id = 2, is_active = 0 WHERE entity_id = 18;
UPDATE customer_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT(v.value, 'né') WHERE a.attribute_code IN ('firstname', 'lastname') AND v.entity_id BETWEEN 19 AND 24;
UPDATE customer_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT(MD5(CONCAT('ab', 'Secret123')), ':ab') WHERE a.attribute_code = 'password_hash' AND v.entity_id IN (19, 20);
UPDATE customer_entity_datetime SET value = '1980-02-29 00:00:00' WHERE entity_id BETWEEN 10 AND 20;
UPDATE customer_address_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = 'Zürich' WHERE a.attribute_code = 'city' AND v.entity_id BETWEEN 20 AND 30;
DELETE v FROM customer_address_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id WHERE a.attribute_code IN ('company', 'fax') AND v.entity_id BETWEEN 31 AND 36;
DELETE FROM customer_entity_int WHERE attribute_id = @shipping AND entity_id IN (22, 23);
-- ... an address that is somebody's default goes; customers go with all that hangs on them
DELETE a FROM customer_address_entity a JOIN customer_entity_int d ON d.value = a.entity_id AND d.attribute_id = @billing WHERE d.entity_id = 25;
DELETE FROM customer_entity WHERE entity_id IN (7, 33, 61);
-- ... and one registers again with the e-mail of a customer that went
UPDATE customer_entity SET email = 'customer59@example.com' WHERE entity_id = 1006;

-- == Products of each type, from products of each type: 142 virtual, 170 and 172 with group and tier prices, 179, 180, 182 and 188
-- configurable with variants, 189 grouped, 190 bundle, 191 downloadable, 193 with custom options
CREATE TEMPORARY TABLE life (old INT UNSIGNED PRIMARY KEY, new INT UNSIGNED) SELECT entity_id AS old, entity_id + 10000 AS new FROM catalog_product_entity WHERE entity_id IN (142, 170, 172, 179, 180, 182, 188, 189, 190, 191, 193);
START TRANSACTION;
INSERT INTO catalog_product_entity (entity_id, entity_type_id, attribute_set_id, type_id, sku, created_at, updated_at, has_options, required_options)
  SELECT n.new, t.entity_type_id, t.attribute_set_id, t.type_id, CONCAT('LIFE-', t.sku), '2018-04-03 10:00:00', '2018-04-03 10:00:00', t.has_options, t.required_options FROM catalog_product_entity t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_varchar (entity_type_id, attribute_id, store_id, entity_id, value) SELECT t.entity_type_id, t.attribute_id, t.store_id, n.new, IF(t.attribute_id IN (@url_key, @url_path), CONCAT('life-', t.value), t.value) FROM catalog_product_entity_varchar t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_int (entity_type_id, attribute_id, store_id, entity_id, value) SELECT t.entity_type_id, t.attribute_id, t.store_id, n.new, t.value FROM catalog_product_entity_int t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_text (entity_type_id, attribute_id, store_id, entity_id, value) SELECT t.entity_type_id, t.attribute_id, t.store_id, n.new, t.value FROM catalog_product_entity_text t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_decimal (entity_type_id, attribute_id, store_id, entity_id, value) SELECT t.entity_type_id, t.attribute_id, t.store_id, n.new, t.value + 1 FROM catalog_product_entity_decimal t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_datetime (entity_type_id, attribute_id, store_id, entity_id, value) SELECT t.entity_type_id, t.attribute_id, t.store_id, n.new, t.value FROM catalog_product_entity_datetime t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_media_gallery (value_id, attribute_id, entity_id, value) SELECT t.value_id + 10000, t.attribute_id, n.new, t.value FROM catalog_product_entity_media_gallery t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_media_gallery_value (value_id, store_id, label, position, disabled) SELECT g.value_id + 10000, t.store_id, t.label, t.position, t.disabled FROM catalog_product_entity_media_gallery_value t JOIN catalog_product_entity_media_gallery g ON g.value_id = t.value_id JOIN life n ON n.old = g.entity_id;
INSERT INTO catalog_product_website (product_id, website_id) SELECT n.new, t.website_id FROM catalog_product_website t JOIN life n ON n.old = t.product_id;
INSERT INTO catalog_category_product (category_id, product_id, position) SELECT t.category_id, n.new, t.position FROM catalog_category_product t JOIN life n ON n.old = t.product_id;
INSERT INTO cataloginventory_stock_item (product_id, stock_id, qty, min_qty, use_config_min_qty, is_qty_decimal, is_in_stock, low_stock_date, manage_stock, use_config_manage_stock)
  SELECT n.new, t.stock_id, t.qty + 5, t.min_qty, t.use_config_min_qty, t.is_qty_decimal, t.is_in_stock, '0000-00-00 00:00:00', t.manage_stock, t.use_config_manage_stock FROM cataloginventory_stock_item t JOIN life n ON n.old = t.product_id;
INSERT INTO catalog_product_entity_tier_price (entity_id, all_groups, customer_group_id, qty, value, website_id) SELECT n.new, t.all_groups, t.customer_group_id, t.qty, t.value, t.website_id FROM catalog_product_entity_tier_price t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_entity_group_price (entity_id, all_groups, customer_group_id, value, website_id, is_percent) SELECT n.new, t.all_groups, t.customer_group_id, t.value, t.website_id, t.is_percent FROM catalog_product_entity_group_price t JOIN life n ON n.old = t.entity_id;
INSERT INTO catalog_product_link (link_id, product_id, linked_product_id, link_type_id) SELECT t.link_id + 10000, n.new, t.linked_product_id, t.link_type_id FROM catalog_product_link t JOIN life n ON n.old = t.product_id;
INSERT INTO catalog_product_link_attribute_int (product_link_attribute_id, link_id, value) SELECT t.product_link_attribute_id, t.link_id + 10000, t.value FROM catalog_product_link_attribute_int t JOIN catalog_product_link k ON k.link_id = t.link_id JOIN life n ON n.old = k.product_id;
INSERT INTO catalog_product_link_attribute_decimal (product_link_attribute_id, link_id, value) SELECT t.product_link_attribute_id, t.link_id + 10000, t.value FROM catalog_product_link_attribute_decimal t JOIN catalog_product_link k ON k.link_id = t.link_id JOIN life n ON n.old = k.product_id;
INSERT INTO catalog_product_relation (parent_id, child_id) SELECT n.new, t.child_id FROM catalog_product_relation t JOIN life n ON n.old = t.parent_id WHERE n.old IN (189, 190);
INSERT INTO catalog_product_relation (parent_id, child_id) VALUES (10188, 10179), (10188, 10180), (10188, 10182);
INSERT INTO catalog_product_super_link (product_id, parent_id) VALUES (10179, 10188), (10180, 10188), (10182, 10188);
INSERT INTO catalog_product_super_attribute (product_super_attribute_id, product_id, attribute_id, position) SELECT t.product_super_attribute_id + 10000, n.new, t.attribute_id, t.position FROM catalog_product_super_attribute t JOIN life n ON n.old = t.product_id;
INSERT INTO catalog_product_super_attribute_label (product_super_attribute_id, store_id, use_default, value) SELECT t.product_super_attribute_id + 10000, t.store_id, t.use_default, t.value FROM catalog_product_super_attribute_label t JOIN catalog_product_super_attribute a ON a.product_super_attribute_id = t.product_super_attribute_id WHERE a.product_id = 188;
INSERT INTO catalog_product_super_attribute_pricing (product_super_attribute_id, value_index, is_percent, pricing_value, website_id) SELECT t.product_super_attribute_id + 10000, t.value_index, t.is_percent, t.pricing_value + 1, t.website_id FROM catalog_product_super_attribute_pricing t JOIN catalog_product_super_attribute a ON a.product_super_attribute_id = t.product_super_attribute_id WHERE a.product_id = 188;
INSERT INTO catalog_product_bundle_option (option_id, parent_id, required, position, type) SELECT t.option_id + 10000, n.new, t.required, t.position, t.type FROM catalog_product_bundle_option t JOIN life n ON n.old = t.parent_id;
INSERT INTO catalog_product_bundle_option_value (option_id, store_id, title) SELECT t.option_id + 10000, t.store_id, t.title FROM catalog_product_bundle_option_value t JOIN catalog_product_bundle_option o ON o.option_id = t.option_id WHERE o.parent_id = 190;
INSERT INTO catalog_product_bundle_selection (selection_id, option_id, parent_product_id, product_id, position, is_default, selection_price_type, selection_price_value, selection_qty, selection_can_change_qty)
  SELECT t.selection_id + 10000, t.option_id + 10000, n.new, t.product_id, t.position, t.is_default, t.selection_price_type, t.selection_price_value, t.selection_qty, t.selection_can_change_qty FROM catalog_product_bundle_selection t JOIN life n ON n.old = t.parent_product_id;
INSERT INTO downloadable_link (link_id, product_id, sort_order, number_of_downloads, is_shareable, link_url, link_file, link_type) SELECT t.link_id + 10000, n.new, t.sort_order, t.number_of_downloads, t.is_shareable, t.link_url, t.link_file, t.link_type FROM downloadable_link t JOIN life n ON n.old = t.product_id;
INSERT INTO downloadable_link_price (link_id, website_id, price) SELECT t.link_id + 10000, t.website_id, t.price FROM downloadable_link_price t JOIN downloadable_link k ON k.link_id = t.link_id WHERE k.product_id = 191;
INSERT INTO downloadable_link_title (link_id, store_id, title) SELECT t.link_id + 10000, t.store_id, t.title FROM downloadable_link_title t JOIN downloadable_link k ON k.link_id = t.link_id WHERE k.product_id = 191;
INSERT INTO catalog_product_option (option_id, product_id, type, is_require, sku, max_characters, sort_order) SELECT t.option_id + 10000, n.new, t.type, t.is_require, t.sku, t.max_characters, t.sort_order FROM catalog_product_option t JOIN life n ON n.old = t.product_id;
INSERT INTO catalog_product_option_title (option_id, store_id, title) SELECT t.option_id + 10000, t.store_id, t.title FROM catalog_product_option_title t JOIN catalog_product_option o ON o.option_id = t.option_id WHERE o.product_id = 193;
INSERT INTO catalog_product_option_price (option_id, store_id, price, price_type) SELECT t.option_id + 10000, t.store_id, t.price, t.price_type FROM catalog_product_option_price t JOIN catalog_product_option o ON o.option_id = t.option_id WHERE o.product_id = 193;
INSERT INTO catalog_product_option_type_value (option_type_id, option_id, sku, sort_order) SELECT t.option_type_id + 10000, t.option_id + 10000, t.sku, t.sort_order FROM catalog_product_option_type_value t JOIN catalog_product_option o ON o.option_id = t.option_id WHERE o.product_id = 193;
INSERT INTO catalog_product_option_type_title (option_type_id, store_id, title) SELECT t.option_type_id + 10000, t.store_id, t.title FROM catalog_product_option_type_title t JOIN catalog_product_option_type_value v ON v.option_type_id = t.option_type_id JOIN catalog_product_option o ON o.option_id = v.option_id WHERE o.product_id = 193;
INSERT INTO catalog_product_option_type_price (option_type_id, store_id, price, price_type) SELECT t.option_type_id + 10000, t.store_id, t.price, t.price_type FROM catalog_product_option_type_price t JOIN catalog_product_option_type_value v ON v.option_type_id = t.option_type_id JOIN catalog_product_option o ON o.option_id = v.option_id WHERE o.product_id = 193;
INSERT INTO core_url_rewrite (store_id, category_id, product_id, id_path, request_path, target_path, is_system)
  SELECT t.store_id, t.category_id, n.new, REPLACE(t.id_path, CONCAT('product/', n.old), CONCAT('product/', n.new)), CONCAT('life-', t.request_path), REPLACE(t.target_path, CONCAT('/id/', n.old), CONCAT('/id/', n.new)), 1
  FROM core_url_rewrite t JOIN life n ON n.old = t.product_id WHERE t.is_system = 1;
COMMIT;
-- ... changed ones: names, prices per website, a special price that comes and one that goes, a store view's own text, disabled
UPDATE catalog_product_entity_varchar SET value = CONCAT(value, ' ☂ neu') WHERE attribute_id = @name AND store_id = 0 AND entity_id BETWEEN 16 AND 50;
UPDATE catalog_product_entity_decimal SET value = value * 1.1 WHERE attribute_id = @price AND entity_id BETWEEN 16 AND 60;
REPLACE INTO catalog_product_entity_decimal (entity_type_id, attribute_id, store_id, entity_id, value) SELECT @product, @special, 0, entity_id, 9.99 FROM catalog_product_entity WHERE entity_id BETWEEN 167 AND 172;
DELETE FROM catalog_product_entity_decimal WHERE attribute_id = @special AND entity_id BETWEEN 100 AND 166;
INSERT INTO catalog_product_entity_varchar (entity_type_id, attribute_id, store_id, entity_id, value) SELECT @product, @name, 8, entity_id, CONCAT('Nome ', sku) FROM catalog_product_entity WHERE entity_id BETWEEN 167 AND 178;
DELETE FROM catalog_product_entity_varchar WHERE attribute_id = @name AND store_id = 2 AND entity_id > 160;
UPDATE catalog_product_entity_int SET value = 2 WHERE attribute_id = @status AND store_id = 0 AND entity_id IN (51, 52);
UPDATE catalog_product_entity SET sku = CONCAT(sku, '-v2'), updated_at = '2018-04-04 10:00:00' WHERE entity_id IN (53, 167);
UPDATE catalog_product_entity SET attribute_set_id = 9 WHERE entity_id = 166;
UPDATE catalog_product_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = NULL WHERE a.entity_type_id = @product AND a.frontend_input = 'multiselect' AND v.entity_id = 168;
UPDATE catalog_product_entity_tier_price SET value = value - 0.5 WHERE entity_id = 169;
INSERT INTO catalog_product_entity_tier_price (entity_id, all_groups, customer_group_id, qty, value, website_id) VALUES (170, 1, 0, 20, 7.77, 0), (170, 0, 5, 30, 6.66, 1);
DELETE FROM catalog_product_entity_tier_price WHERE entity_id = 120;
UPDATE catalog_product_entity_group_price SET value = value + 1 WHERE entity_id = 170;
INSERT INTO catalog_product_entity_group_price (entity_id, all_groups, customer_group_id, value, website_id, is_percent) VALUES (171, 0, 6, 5.55, 0, 0);
DELETE FROM catalog_product_entity_group_price WHERE entity_id = 174;
UPDATE catalog_product_super_attribute_pricing p JOIN catalog_product_super_attribute a ON a.product_super_attribute_id = p.product_super_attribute_id SET p.pricing_value = p.pricing_value + 2 WHERE a.product_id = 188;
UPDATE catalog_product_entity_media_gallery_value SET label = 'Vorderseite', position = position + 1 WHERE value_id % 7 = 0;
DELETE FROM catalog_product_entity_media_gallery WHERE value_id % 17 = 0;
DELETE FROM catalog_product_link WHERE link_id % 11 = 0;
UPDATE catalog_product_link_attribute_int SET value = value + 3 WHERE link_id % 5 = 0;
UPDATE catalog_product_bundle_selection SET selection_qty = selection_qty + 1 WHERE selection_id % 6 = 0;
UPDATE downloadable_link_title SET title = CONCAT(title, ' (PDF)');
UPDATE catalog_product_option_title SET title = CONCAT(title, '!');
DELETE FROM catalog_product_website WHERE product_id = 173 AND website_id = 2;
INSERT INTO catalog_product_website (product_id, website_id) VALUES (16, 2);
-- ... stock: sold, filled up, out of stock
UPDATE cataloginventory_stock_item SET qty = qty - 1 WHERE product_id BETWEEN 16 AND 100;
UPDATE cataloginventory_stock_item SET qty = 0, is_in_stock = 0 WHERE product_id IN (175, 176);
UPDATE cataloginventory_stock_item SET qty = qty + 500, is_in_stock = 1, low_stock_date = '2018-04-01 00:00:00' WHERE product_id IN (177, 178);
-- ... and one of each type goes: simple, virtual, configurable, grouped, bundle, downloadable, and a variant
DELETE FROM catalog_product_entity WHERE entity_id IN (44, 144, 108, 54, 164, 192, 187);

-- == An attribute with options, labels, its place in a set, and values; options added, renamed, gone
START TRANSACTION;
INSERT INTO eav_attribute (attribute_id, entity_type_id, attribute_code, backend_type, backend_table, frontend_input, frontend_label, source_model, is_required, is_user_defined, default_value, is_unique)
  VALUES (2001, @product, 'life_material', 'int', '', 'select', 'Material', 'eav/entity_attribute_source_table', 0, 1, '', 0),
         (2002, @product, 'life_care', 'text', '', 'textarea', 'Care', '', 0, 1, '', 0);
INSERT INTO catalog_eav_attribute (attribute_id, is_global, is_visible, is_searchable, is_filterable, is_visible_on_front, is_configurable, apply_to) VALUES (2001, 1, 1, 1, 1, 1, 1, 'simple,configurable'), (2002, 0, 1, 0, 0, 1, 0, '');
INSERT INTO eav_attribute_option (option_id, attribute_id, sort_order) VALUES (9001, 2001, 1), (9002, 2001, 2), (9003, 2001, 3);
INSERT INTO eav_attribute_option_value (option_id, store_id, value) VALUES (9001, 0, 'Wool'), (9001, 2, 'Wolle'), (9002, 0, 'Silk'), (9003, 0, 'Linen'), (9003, 8, 'Lino');
INSERT INTO eav_attribute_label (attribute_id, store_id, value) VALUES (2001, 2, 'Stoff');
INSERT INTO eav_entity_attribute (entity_type_id, attribute_set_id, attribute_group_id, attribute_id, sort_order) SELECT entity_type_id, attribute_set_id, MIN(attribute_group_id), 2001, 90 FROM eav_entity_attribute WHERE entity_type_id = @product AND attribute_id = @price AND attribute_set_id IN (9, 41, 63) GROUP BY entity_type_id, attribute_set_id;
INSERT INTO catalog_product_entity_int (entity_type_id, attribute_id, store_id, entity_id, value) SELECT @product, 2001, 0, entity_id, 9001 + entity_id % 3 FROM catalog_product_entity WHERE attribute_set_id = 63;
INSERT INTO catalog_product_entity_text (entity_type_id, attribute_id, store_id, entity_id, value) SELECT @product, 2002, 0, entity_id, 'Do not bleach.' FROM catalog_product_entity WHERE attribute_set_id = 63;
INSERT INTO eav_attribute_set (attribute_set_id, entity_type_id, attribute_set_name, sort_order) VALUES (2001, @product, 'Textiles', 5);
INSERT INTO eav_attribute_group (attribute_group_id, attribute_set_id, attribute_group_name, sort_order, default_id) SELECT attribute_group_id + 10000, 2001, attribute_group_name, sort_order, default_id FROM eav_attribute_group WHERE attribute_set_id = 63;
INSERT INTO eav_entity_attribute (entity_type_id, attribute_set_id, attribute_group_id, attribute_id, sort_order) SELECT entity_type_id, 2001, attribute_group_id + 10000, attribute_id, sort_order FROM eav_entity_attribute WHERE attribute_set_id = 63;
UPDATE catalog_product_entity SET attribute_set_id = 2001 WHERE entity_id IN (10179, 10180, 10182, 10188);
INSERT INTO eav_attribute_option (option_id, attribute_id, sort_order) SELECT 9101, attribute_id, 9 FROM eav_attribute WHERE entity_type_id = @product AND attribute_code = 'acme_color';
INSERT INTO eav_attribute_option_value (option_id, store_id, value) VALUES (9101, 0, 'Violet');
UPDATE catalog_product_entity_int v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = 9101 WHERE a.attribute_code = 'acme_color' AND v.entity_id = 10182;
COMMIT;
UPDATE eav_attribute_option_value v JOIN eav_attribute_option o ON o.option_id = v.option_id JOIN eav_attribute a ON a.attribute_id = o.attribute_id SET v.value = CONCAT(v.value, ' Inc.') WHERE a.attribute_code = 'manufacturer' AND v.store_id = 0 AND v.option_id % 4 = 0;
DELETE o FROM eav_attribute_option o JOIN eav_attribute a ON a.attribute_id = o.attribute_id WHERE a.attribute_code = 'megapixels' AND o.option_id % 3 = 0;
UPDATE eav_attribute SET frontend_label = 'Warranty (years)', is_required = 1 WHERE entity_type_id = @product AND attribute_code = 'acme_warranty';
UPDATE catalog_eav_attribute c JOIN eav_attribute a ON a.attribute_id = c.attribute_id SET c.is_filterable = 2, c.position = 7 WHERE a.entity_type_id = @product AND a.attribute_code = 'color';
DELETE e FROM eav_entity_attribute e JOIN eav_attribute a ON a.attribute_id = e.attribute_id WHERE a.attribute_code = 'in_depth' AND e.attribute_set_id = (SELECT attribute_set_id FROM eav_attribute_set WHERE entity_type_id = @product AND attribute_set_name = 'Cameras');
DELETE FROM eav_attribute WHERE entity_type_id = @product AND attribute_code IN ('acme_tagline', 'response_time');

-- == Categories: a new one, a renamed one, one that moves, one that goes
INSERT INTO catalog_category_entity (entity_id, entity_type_id, attribute_set_id, parent_id, created_at, updated_at, path, position, level, children_count) SELECT 1041, entity_type_id, attribute_set_id, parent_id, created_at, updated_at, '1/35/39/1041', 3, level, 0 FROM catalog_category_entity WHERE entity_id = 41;
INSERT INTO catalog_category_entity_varchar (entity_type_id, attribute_id, store_id, entity_id, value) SELECT t.entity_type_id, t.attribute_id, t.store_id, 1041, IF(a.attribute_code IN ('url_key', 'url_path', 'name'), CONCAT('life-', t.value), t.value) FROM catalog_category_entity_varchar t JOIN eav_attribute a ON a.attribute_id = t.attribute_id WHERE t.entity_id = 41;
INSERT INTO catalog_category_entity_int (entity_type_id, attribute_id, store_id, entity_id, value) SELECT entity_type_id, attribute_id, store_id, 1041, value FROM catalog_category_entity_int WHERE entity_id = 41;
INSERT INTO catalog_category_entity_text (entity_type_id, attribute_id, store_id, entity_id, value) SELECT entity_type_id, attribute_id, store_id, 1041, value FROM catalog_category_entity_text WHERE entity_id = 41;
INSERT INTO catalog_category_product (category_id, product_id, position) SELECT 1041, entity_id, 1 FROM catalog_product_entity WHERE entity_id BETWEEN 167 AND 170;
INSERT INTO core_url_rewrite (store_id, category_id, id_path, request_path, target_path, is_system) SELECT store_id, 1041, 'category/1041', CONCAT('life-', request_path), 'catalog/category/view/id/1041', 1 FROM core_url_rewrite WHERE id_path = 'category/41';
UPDATE catalog_category_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT(v.value, ' & mehr') WHERE a.entity_type_id = @category AND a.attribute_code = 'name' AND v.entity_id IN (10, 22);
UPDATE catalog_category_entity SET parent_id = 10, path = '1/3/10/19', level = 3, position = 9 WHERE entity_id = 19;
UPDATE catalog_category_product SET position = position + 10 WHERE category_id = 23;
DELETE FROM catalog_category_product WHERE category_id = 22 AND product_id % 5 = 0;
DELETE FROM catalog_category_entity WHERE entity_id IN (40, 26);

-- == Orders. New ones with their carts, invoices, shipments and credit memos, copied from ten orders in all states
CREATE TEMPORARY TABLE ordered (id INT UNSIGNED PRIMARY KEY, quote INT UNSIGNED) SELECT entity_id AS id, quote_id AS quote FROM sales_flat_order WHERE entity_id IN (4, 9, 12, 15, 20, 28, 44, 60, 76, 88);
START TRANSACTION;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_quote t JOIN ordered n ON n.quote = t.entity_id;
UPDATE rows_ SET entity_id = entity_id + 1000, reserved_order_id = NULL;
INSERT INTO sales_flat_quote SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_quote_item t JOIN ordered n ON n.quote = t.quote_id;
UPDATE rows_ SET item_id = item_id + 1000, quote_id = quote_id + 1000, parent_item_id = parent_item_id + 1000;
INSERT INTO sales_flat_quote_item SELECT * FROM rows_ ORDER BY item_id;
DROP TEMPORARY TABLE rows_;
INSERT INTO sales_flat_quote_item_option (item_id, product_id, code, value) SELECT t.item_id + 1000, t.product_id, t.code, t.value FROM sales_flat_quote_item_option t JOIN sales_flat_quote_item i ON i.item_id = t.item_id JOIN ordered n ON n.quote = i.quote_id;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_quote_address t JOIN ordered n ON n.quote = t.quote_id;
UPDATE rows_ SET address_id = address_id + 1000, quote_id = quote_id + 1000;
INSERT INTO sales_flat_quote_address SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_quote_payment t JOIN ordered n ON n.quote = t.quote_id;
UPDATE rows_ SET payment_id = payment_id + 1000, quote_id = quote_id + 1000;
INSERT INTO sales_flat_quote_payment SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_order t JOIN ordered n ON n.id = t.entity_id;
UPDATE rows_ SET entity_id = entity_id + 1000, quote_id = quote_id + 1000, increment_id = CAST(increment_id AS UNSIGNED) + 500, billing_address_id = billing_address_id + 1000, shipping_address_id = shipping_address_id + 1000, created_at = '2018-04-05 12:00:00', updated_at = '2018-04-05 12:00:00';
UPDATE rows_ SET store_id = 8, increment_id = '800000600' WHERE entity_id = 1060;
INSERT INTO sales_flat_order SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_order_address t JOIN ordered n ON n.id = t.parent_id;
UPDATE rows_ SET entity_id = entity_id + 1000, parent_id = parent_id + 1000;
INSERT INTO sales_flat_order_address SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_order_payment t JOIN ordered n ON n.id = t.parent_id;
UPDATE rows_ SET entity_id = entity_id + 1000, parent_id = parent_id + 1000;
INSERT INTO sales_flat_order_payment SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_order_item t JOIN ordered n ON n.id = t.order_id;
UPDATE rows_ SET item_id = item_id + 1000, order_id = order_id + 1000, parent_item_id = parent_item_id + 1000, quote_item_id = quote_item_id + 1000;
INSERT INTO sales_flat_order_item SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
INSERT INTO sales_flat_order_status_history (parent_id, is_customer_notified, is_visible_on_front, comment, status, created_at, entity_name) SELECT parent_id + 1000, is_customer_notified, is_visible_on_front, comment, status, created_at, entity_name FROM sales_flat_order_status_history t JOIN ordered n ON n.id = t.parent_id;
INSERT INTO sales_order_tax (tax_id, order_id, code, title, percent, amount, priority, position, base_amount, process, base_real_amount, hidden) SELECT tax_id + 1000, order_id + 1000, code, title, percent, amount, priority, position, base_amount, process, base_real_amount, hidden FROM sales_order_tax t JOIN ordered n ON n.id = t.order_id;
INSERT INTO sales_order_tax_item (tax_id, item_id, tax_percent) SELECT t.tax_id, MIN(i.item_id), t.percent FROM sales_order_tax t JOIN sales_flat_order_item i ON i.order_id = t.order_id WHERE t.tax_id > 1000 GROUP BY t.tax_id, t.percent;
INSERT INTO sales_payment_transaction (order_id, payment_id, txn_id, txn_type, is_closed, additional_information, created_at) SELECT order_id + 1000, payment_id + 1000, CONCAT('life-', txn_id), txn_type, is_closed, additional_information, created_at FROM sales_payment_transaction t JOIN ordered n ON n.id = t.order_id;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_order_grid t JOIN ordered n ON n.id = t.entity_id;
UPDATE rows_ SET entity_id = entity_id + 1000, increment_id = CAST(increment_id AS UNSIGNED) + 500;
UPDATE rows_ SET store_id = 8, increment_id = '800000600' WHERE entity_id = 1060;
INSERT INTO sales_flat_order_grid SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
COMMIT;
START TRANSACTION;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_invoice t JOIN ordered n ON n.id = t.order_id;
UPDATE rows_ SET entity_id = entity_id + 1000, order_id = order_id + 1000, increment_id = CAST(increment_id AS UNSIGNED) + 500, billing_address_id = billing_address_id + 1000, shipping_address_id = shipping_address_id + 1000;
INSERT INTO sales_flat_invoice SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_invoice_item t JOIN sales_flat_invoice d ON d.entity_id = t.parent_id JOIN ordered n ON n.id = d.order_id;
UPDATE rows_ SET entity_id = entity_id + 1000, parent_id = parent_id + 1000, order_item_id = order_item_id + 1000;
INSERT INTO sales_flat_invoice_item SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_shipment t JOIN ordered n ON n.id = t.order_id;
UPDATE rows_ SET entity_id = entity_id + 1000, order_id = order_id + 1000, increment_id = CAST(increment_id AS UNSIGNED) + 500, billing_address_id = billing_address_id + 1000, shipping_address_id = shipping_address_id + 1000;
INSERT INTO sales_flat_shipment SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_shipment_item t JOIN sales_flat_shipment d ON d.entity_id = t.parent_id JOIN ordered n ON n.id = d.order_id;
UPDATE rows_ SET entity_id = entity_id + 1000, parent_id = parent_id + 1000, order_item_id = order_item_id + 1000;
INSERT INTO sales_flat_shipment_item SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
INSERT INTO sales_flat_shipment_track (parent_id, weight, qty, order_id, track_number, title, carrier_code, created_at, updated_at) SELECT t.parent_id + 1000, t.weight, t.qty, t.order_id + 1000, CONCAT('L', t.track_number), t.title, t.carrier_code, t.created_at, t.updated_at FROM sales_flat_shipment_track t JOIN ordered n ON n.id = t.order_id;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_creditmemo t JOIN ordered n ON n.id = t.order_id;
UPDATE rows_ SET entity_id = entity_id + 1000, order_id = order_id + 1000, invoice_id = invoice_id + 1000, increment_id = CAST(increment_id AS UNSIGNED) + 500, billing_address_id = billing_address_id + 1000, shipping_address_id = shipping_address_id + 1000;
INSERT INTO sales_flat_creditmemo SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
CREATE TEMPORARY TABLE rows_ SELECT t.* FROM sales_flat_creditmemo_item t JOIN sales_flat_creditmemo d ON d.entity_id = t.parent_id JOIN ordered n ON n.id = d.order_id;
UPDATE rows_ SET entity_id = entity_id + 1000, parent_id = parent_id + 1000, order_item_id = order_item_id + 1000;
INSERT INTO sales_flat_creditmemo_item SELECT * FROM rows_;
DROP TEMPORARY TABLE rows_;
UPDATE eav_entity_store SET increment_last_id = CAST(increment_last_id AS UNSIGNED) + 600;
COMMIT;
-- ... old orders go on: 104 is invoiced, shipped and completed, 36 refunded, 92 released, 108 canceled, addresses corrected
START TRANSACTION;
INSERT INTO sales_flat_invoice (entity_id, store_id, order_id, state, increment_id, grand_total, base_grand_total, subtotal, base_subtotal, shipping_amount, base_shipping_amount, total_qty, billing_address_id, shipping_address_id, base_currency_code, order_currency_code, store_currency_code, global_currency_code, created_at, updated_at)
  SELECT 2104, store_id, entity_id, 2, CAST(increment_id AS UNSIGNED) + 700, grand_total, base_grand_total, subtotal, base_subtotal, shipping_amount, base_shipping_amount, total_qty_ordered, billing_address_id, shipping_address_id, base_currency_code, order_currency_code, store_currency_code, global_currency_code, '2018-04-06 08:00:00', '2018-04-06 08:00:00' FROM sales_flat_order WHERE entity_id = 104;
INSERT INTO sales_flat_invoice_item (parent_id, product_id, order_item_id, sku, name, qty, price, base_price, row_total, base_row_total) SELECT 2104, product_id, item_id, sku, name, qty_ordered, price, base_price, row_total, base_row_total FROM sales_flat_order_item WHERE order_id = 104;
INSERT INTO sales_flat_invoice_comment (parent_id, is_customer_notified, is_visible_on_front, comment, created_at) VALUES (2104, 1, 1, 'Merci – à bientôt', '2018-04-06 08:00:00');
INSERT INTO sales_flat_shipment (entity_id, store_id, order_id, customer_id, total_qty, increment_id, billing_address_id, shipping_address_id, created_at, updated_at) SELECT 2104, store_id, entity_id, customer_id, total_qty_ordered, CAST(increment_id AS UNSIGNED) + 700, billing_address_id, shipping_address_id, '2018-04-06 09:00:00', '2018-04-06 09:00:00' FROM sales_flat_order WHERE entity_id = 104;
INSERT INTO sales_flat_shipment_item (parent_id, product_id, order_item_id, sku, name, qty, price, weight) SELECT 2104, product_id, item_id, sku, name, qty_ordered, price, weight FROM sales_flat_order_item WHERE order_id = 104;
INSERT INTO sales_flat_shipment_track (parent_id, order_id, track_number, title, carrier_code, created_at, updated_at) VALUES (2104, 104, 'LIFE104', 'Post', 'custom', '2018-04-06 09:00:00', '2018-04-06 09:00:00');
UPDATE sales_flat_order_item SET qty_invoiced = qty_ordered, qty_shipped = qty_ordered WHERE order_id = 104;
UPDATE sales_flat_order SET state = 'complete', status = 'complete', total_paid = grand_total, base_total_paid = base_grand_total, total_due = 0, base_total_due = 0, updated_at = '2018-04-06 09:00:00' WHERE entity_id = 104;
UPDATE sales_flat_order_grid SET status = 'complete', updated_at = '2018-04-06 09:00:00' WHERE entity_id = 104;
COMMIT;
INSERT INTO sales_flat_creditmemo (entity_id, store_id, order_id, invoice_id, state, increment_id, grand_total, base_grand_total, subtotal, base_subtotal, adjustment, base_adjustment, billing_address_id, shipping_address_id, base_currency_code, order_currency_code, store_currency_code, global_currency_code, created_at, updated_at)
  SELECT 2040, o.store_id, o.entity_id, MIN(i.entity_id), 2, CAST(o.increment_id AS UNSIGNED) + 700, 5, 5, 0, 0, 5, 5, o.billing_address_id, o.shipping_address_id, o.base_currency_code, o.order_currency_code, o.store_currency_code, o.global_currency_code, '2018-04-06 10:00:00', '2018-04-06 10:00:00' FROM sales_flat_order o JOIN sales_flat_invoice i ON i.order_id = o.entity_id WHERE o.entity_id = 40 GROUP BY o.entity_id;
UPDATE sales_flat_order SET total_refunded = 5, base_total_refunded = 5 WHERE entity_id = 40;
UPDATE sales_flat_order SET state = hold_before_state, status = hold_before_status, hold_before_state = NULL, hold_before_status = NULL WHERE entity_id = 92;
UPDATE sales_flat_order SET state = 'canceled', status = 'canceled', total_canceled = grand_total WHERE entity_id = 108;
UPDATE sales_flat_order_item SET qty_canceled = qty_ordered WHERE order_id = 108;
UPDATE sales_flat_order_address SET street = 'Hauptstraße 7', city = 'Wien', lastname = CONCAT(lastname, '-Ōe') WHERE parent_id BETWEEN 50 AND 58;
INSERT INTO sales_flat_order_status_history (parent_id, is_customer_notified, is_visible_on_front, comment, status, created_at, entity_name) SELECT entity_id, 0, 1, 'Called the customer', status, '2018-04-06 11:00:00', 'order' FROM sales_flat_order WHERE entity_id BETWEEN 60 AND 70;
UPDATE sales_flat_shipment_track SET track_number = CONCAT(track_number, 'X') WHERE entity_id % 5 = 0;
-- ... and some go: an order with everything, a shipment, an invoice's comment, abandoned carts
DELETE FROM sales_flat_order WHERE entity_id IN (31, 48);
DELETE FROM sales_flat_shipment WHERE order_id = 58;
DELETE FROM sales_flat_invoice_comment WHERE entity_id % 9 = 0;
DELETE FROM sales_flat_order_status_history WHERE entity_id % 40 = 0;
DELETE FROM sales_flat_quote WHERE entity_id % 12 = 0 AND is_active = 1;
UPDATE sales_flat_quote_item SET qty = qty + 1, row_total = row_total + price WHERE item_id % 10 = 0;
DELETE FROM sales_flat_quote_item WHERE item_id % 31 = 0;
-- ... a rolled back checkout leaves nothing
START TRANSACTION;
UPDATE sales_flat_order SET status = 'rolled_back' WHERE entity_id BETWEEN 70 AND 90;
DELETE FROM sales_flat_order_item WHERE order_id = 71;
ROLLBACK;

-- == Order statuses
INSERT INTO sales_order_status (status, label) VALUES ('life_packed', 'Packed');
INSERT INTO sales_order_status_state (status, state, is_default) VALUES ('life_packed', 'processing', 0);
UPDATE sales_flat_order SET status = 'life_packed' WHERE entity_id = 28;

-- == Reviews and ratings
INSERT INTO review (review_id, created_at, entity_id, entity_pk_value, status_id) SELECT review_id + 1000, '2018-04-07 10:00:00', entity_id, 167, status_id FROM review WHERE review_id BETWEEN 100 AND 105;
INSERT INTO review_detail (review_id, store_id, title, detail, nickname, customer_id) SELECT review_id + 1000, store_id, title, CONCAT(detail, ' ★★'), nickname, NULL FROM review_detail WHERE review_id BETWEEN 100 AND 105;
INSERT INTO review_store (review_id, store_id) SELECT review_id + 1000, store_id FROM review_store WHERE review_id BETWEEN 100 AND 105;
INSERT INTO rating_option_vote (option_id, remote_ip, remote_ip_long, entity_pk_value, rating_id, review_id, percent, value) SELECT option_id, '10.1.2.3', remote_ip_long, 167, rating_id, review_id + 1000, percent, value FROM rating_option_vote WHERE review_id BETWEEN 100 AND 105;
INSERT INTO review_store (review_id, store_id) SELECT review_id, 8 FROM review WHERE review_id BETWEEN 20 AND 40;
UPDATE review SET status_id = 1 WHERE status_id = 2;
UPDATE review_detail SET title = CONCAT(title, '!') WHERE review_id BETWEEN 50 AND 60;
DELETE FROM review_store WHERE store_id = 3 AND review_id % 10 = 0;
DELETE FROM review WHERE review_id IN (61, 62, 63);
UPDATE review_entity_summary SET reviews_count = reviews_count + 1 WHERE primary_id % 10 = 0;
INSERT INTO rating (rating_id, entity_id, rating_code, position) SELECT 50, entity_id, 'Fit', 4 FROM rating WHERE rating_id = 1;
INSERT INTO rating_store (rating_id, store_id) VALUES (50, 0), (50, 1), (50, 8);
INSERT INTO rating_title (rating_id, store_id, value) VALUES (50, 1, 'Fit');

-- == Newsletter, wishlists, compared products, alerts, search terms
INSERT INTO newsletter_subscriber (store_id, change_status_at, customer_id, subscriber_email, subscriber_status, subscriber_confirm_code) VALUES (8, '2018-04-07 11:00:00', 1012, 'life12@example.com', 1, 'abcdef'), (1, NULL, 0, 'guest.life@example.com', 2, 'fedcba');
UPDATE newsletter_subscriber SET subscriber_status = 3 WHERE subscriber_id % 6 = 0;
DELETE FROM newsletter_subscriber WHERE subscriber_id % 11 = 0;
INSERT INTO newsletter_template SELECT template_id + 100, CONCAT(template_code, ' life'), template_text, template_text_preprocessed, template_styles, template_type, template_subject, template_sender_name, template_sender_email, template_actual, added_at, modified_at FROM newsletter_template;
INSERT INTO wishlist (wishlist_id, customer_id, shared, sharing_code, updated_at) VALUES (1001, 1005, 0, 'lifelifelife', '2018-04-07 12:00:00');
INSERT INTO wishlist_item (wishlist_item_id, wishlist_id, product_id, store_id, added_at, description, qty) SELECT wishlist_item_id + 1000, 1001, product_id, store_id, added_at, 'für Oma', qty FROM wishlist_item ORDER BY wishlist_item_id LIMIT 4;
INSERT INTO wishlist_item_option (wishlist_item_id, product_id, code, value) SELECT o.wishlist_item_id + 1000, o.product_id, o.code, o.value FROM wishlist_item_option o JOIN wishlist_item i ON i.wishlist_item_id = o.wishlist_item_id + 1000;
UPDATE wishlist_item SET qty = qty + 2 WHERE wishlist_item_id % 4 = 0;
DELETE FROM wishlist_item WHERE wishlist_item_id % 9 = 0;
DELETE FROM wishlist WHERE wishlist_id = 3;
INSERT INTO product_alert_stock (customer_id, product_id, website_id, add_date, send_count, status) VALUES (5, 175, 1, '2018-04-07 13:00:00', 0, 0);
DELETE FROM catalog_compare_item WHERE catalog_compare_item_id % 2 = 0;
UPDATE catalogsearch_query SET popularity = popularity + 1 WHERE query_id % 3 = 0;
UPDATE catalogsearch_query SET synonym_for = 'sofa' WHERE query_id = (SELECT id FROM (SELECT MIN(query_id) AS id FROM catalogsearch_query WHERE IFNULL(synonym_for, '') = '') x);

-- == CMS, widgets, templates, variables, agreements
UPDATE cms_page SET content = CONCAT(content, '<p>Neu: {{widget type="cms/widget_page_link" template="cms/widget/link/link_block.phtml" page_id="2"}}</p>'), update_time = '2018-04-08 10:00:00' WHERE page_id IN (3, 8);
INSERT INTO cms_page (page_id, title, root_template, identifier, content, is_active, sort_order) VALUES (101, 'Größen', 'two_columns_left', 'sizes', '<h1>Größen</h1>{{store url="contacts"}}', 1, 0);
INSERT INTO cms_page_store (page_id, store_id) VALUES (101, 0);
UPDATE cms_page SET identifier = 'imprint' WHERE page_id = 9;
DELETE FROM cms_page WHERE page_id = 10;
INSERT INTO cms_block (block_id, title, identifier, content, is_active) VALUES (101, 'Spring', 'spring', '{{block type="core/template" template="x.phtml"}}', 1);
INSERT INTO cms_block_store (block_id, store_id) VALUES (101, 2), (101, 8);
UPDATE cms_block SET is_active = 0 WHERE block_id = 3;
DELETE FROM cms_block_store WHERE block_id = 7 AND store_id = 4;
DELETE FROM cms_block WHERE block_id = 4;
UPDATE widget_instance SET title = CONCAT(title, ' 2');
UPDATE core_email_template SET template_subject = CONCAT(template_subject, '!');
UPDATE core_variable_value SET plain_value = 'changed';
UPDATE checkout_agreement SET content = CONCAT(content, ' Changed.');

-- == URL rewrites by hand: new, changed, gone; a path that changes hands
INSERT INTO core_url_rewrite (store_id, id_path, request_path, target_path, is_system, options) VALUES (1, 'life-spring', 'spring', 'apparel.html', 0, 'RP'), (8, 'life-utf8', 'città.html', 'home', 0, '');
UPDATE core_url_rewrite SET target_path = 'furniture.html' WHERE id_path = 'acme-sale' AND store_id = 2;
UPDATE core_url_rewrite SET request_path = CONCAT('2018-', request_path) WHERE is_system = 1 AND product_id = 168;
DELETE FROM core_url_rewrite WHERE id_path = 'acme-old-home';
UPDATE core_url_rewrite SET request_path = 'old-home.html' WHERE id_path = 'acme-ext';

-- == Rules, coupons used
INSERT INTO salesrule SELECT 101, 'Spring', description, from_date, to_date, uses_per_customer, is_active, conditions_serialized, actions_serialized, stop_rules_processing, is_advanced, product_ids, sort_order, simple_action, discount_amount, discount_qty, discount_step, simple_free_shipping, apply_to_shipping, 0, is_rss, coupon_type, use_auto_generation, uses_per_coupon FROM salesrule WHERE rule_id = 1;
INSERT INTO salesrule_website (rule_id, website_id) SELECT 101, website_id FROM salesrule_website WHERE rule_id = 1;
INSERT INTO salesrule_customer_group (rule_id, customer_group_id) SELECT 101, customer_group_id FROM salesrule_customer_group WHERE rule_id = 1;
INSERT INTO salesrule_label (rule_id, store_id, label) VALUES (101, 0, 'Spring'), (101, 2, 'Frühling');
INSERT INTO salesrule_coupon (coupon_id, rule_id, code, times_used, is_primary, type) VALUES (1001, 101, 'SPRING18', 1, 1, 0);
INSERT INTO salesrule_coupon_usage (coupon_id, customer_id, times_used) VALUES (1001, 5, 1);
UPDATE salesrule_coupon SET times_used = times_used + 1 WHERE coupon_id IN (1, 3);
UPDATE salesrule_coupon_usage SET times_used = times_used + 1 WHERE coupon_id = 1 AND customer_id % 2 = 0;
UPDATE salesrule SET times_used = times_used + 2, discount_amount = 12 WHERE rule_id = 1;
DELETE FROM salesrule WHERE rule_id = 3;
DELETE FROM salesrule_coupon WHERE rule_id = 4 AND coupon_id % 5 = 0;
INSERT INTO catalogrule SELECT rule_id + 100, CONCAT(name, ' life'), description, from_date, to_date, is_active, conditions_serialized, actions_serialized, stop_rules_processing, sort_order, simple_action, discount_amount, sub_is_enable, sub_simple_action, sub_discount_amount FROM catalogrule WHERE rule_id = 8;
INSERT INTO catalogrule_website (rule_id, website_id) VALUES (108, 1);
INSERT INTO catalogrule_customer_group (rule_id, customer_group_id) VALUES (108, 0), (108, 8);
UPDATE catalogrule SET discount_amount = 7 WHERE rule_id = 9;
DELETE FROM catalogrule WHERE rule_id = 7;

-- == Tax
INSERT INTO tax_calculation_rate (tax_calculation_rate_id, tax_country_id, tax_region_id, tax_postcode, code, rate) VALUES (101, 'IT', 0, '*', 'IT-22', 22), (102, 'CH', 0, '*', 'CH-8', 7.7);
INSERT INTO tax_calculation_rate_title (tax_calculation_rate_id, store_id, value) VALUES (101, 8, 'IVA');
INSERT INTO tax_calculation (tax_calculation_rate_id, tax_calculation_rule_id, customer_tax_class_id, product_tax_class_id) SELECT 101, tax_calculation_rule_id, customer_tax_class_id, product_tax_class_id FROM tax_calculation WHERE tax_calculation_rate_id = 3;
UPDATE tax_calculation_rate SET rate = 16 WHERE code = 'DE-19';
DELETE FROM tax_calculation_rate WHERE code = 'DE-ziprange';

-- == Tables of the shop's extension that a route moves
UPDATE acme_blog_post SET views = views + 7, title = CONCAT(title, ' (2)') WHERE post_id % 3 = 0;
INSERT INTO acme_blog_post (post_id, category_id, title, url_key, content, status, created_at) SELECT post_id + 100, category_id, title, CONCAT(url_key, '-life'), content, status, created_at FROM acme_blog_post WHERE post_id < 4;
DELETE FROM acme_blog_post WHERE post_id = 5;

-- == The shop shows products, and forgets
INSERT INTO report_event (logged_at, event_type_id, object_id, subject_id, subtype, store_id) SELECT '2018-04-08 12:00:00', event_type_id, object_id, subject_id, subtype, 1 FROM report_event WHERE event_id % 4 = 0;
DELETE FROM report_event WHERE event_id % 9 = 0;
DELETE FROM report_viewed_product_index WHERE index_id % 3 = 0;
UPDATE log_customer SET login_at = '2018-04-08 13:00:00' WHERE customer_id % 4 = 0;
INSERT INTO log_customer (visitor_id, customer_id, login_at, store_id) VALUES (9001, 1005, '2018-04-08 13:30:00', 1);

-- == A store view that nobody used goes, and takes its texts and carts along
DELETE FROM core_store WHERE store_id = 5;

-- What happens in the sample shop after its copy, the same on every server: no clock, no chance, no order that the server may choose.
SET sql_mode = '';
SET foreign_key_checks = 1;

UPDATE core_config_data SET value = 'Größere Bühne' WHERE path = 'general/store_information/name';
INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'catalog/frontend/grid_per_page', '12');

UPDATE customer_entity SET group_id = 2, updated_at = '2019-05-01 10:00:00' WHERE entity_id IN (1, 2);
UPDATE customer_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = 'Jürgen "Жук" O\'Neil \\ 中' WHERE a.attribute_code = 'firstname' AND v.entity_id = 2;
UPDATE customer_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT(MD5('abSecret123'), ':ab') WHERE a.attribute_code = 'password_hash' AND v.entity_id = 1;
UPDATE customer_address_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = 'Zürich' WHERE a.attribute_code = 'city' AND v.entity_id % 3 = 0;
INSERT INTO customer_entity (entity_id, entity_type_id, attribute_set_id, website_id, email, group_id, increment_id, store_id, created_at, updated_at, is_active)
  SELECT entity_id + 5000, entity_type_id, attribute_set_id, website_id, CONCAT('life', entity_id, '@example.com'), group_id, increment_id, store_id, '2019-05-01 08:00:00', '2019-05-01 08:00:00', is_active FROM customer_entity WHERE entity_id BETWEEN 3 AND 6;
INSERT INTO customer_entity_varchar (entity_type_id, attribute_id, entity_id, value) SELECT entity_type_id, attribute_id, entity_id + 5000, value FROM customer_entity_varchar WHERE entity_id BETWEEN 3 AND 6 ORDER BY value_id;
DELETE FROM customer_entity WHERE entity_id = 8;

UPDATE catalog_product_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT(v.value, ' né') WHERE a.attribute_code = 'name' AND a.entity_type_id = v.entity_type_id AND v.entity_id % 4 = 0;
UPDATE catalog_product_entity_decimal v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = v.value + 1.25 WHERE a.attribute_code = 'price' AND v.entity_id % 3 = 0;
UPDATE cataloginventory_stock_item SET qty = qty + 3, is_in_stock = 1 WHERE product_id % 2 = 0;
UPDATE catalog_product_entity SET sku = CONCAT(sku, '-n'), updated_at = '2019-05-02 09:00:00' WHERE entity_id = 5;
DELETE FROM catalog_product_entity WHERE entity_id = 7;
UPDATE catalog_category_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT(v.value, ' & mehr') WHERE a.attribute_code = 'name' AND v.entity_id % 2 = 1;
DELETE FROM catalog_category_product WHERE product_id % 5 = 0;
UPDATE catalog_product_entity_tier_price SET value = value - 0.5;
UPDATE core_url_rewrite SET request_path = CONCAT('neu-', request_path) WHERE product_id = 9 AND category_id IS NULL;
INSERT INTO core_url_rewrite (store_id, id_path, request_path, target_path, is_system, options) VALUES (1, 'life-spring', 'città.html', 'home', 0, 'RP');

INSERT INTO sales_flat_order (entity_id, state, status, store_id, customer_id, base_grand_total, grand_total, base_currency_code, order_currency_code, store_currency_code, global_currency_code, increment_id, created_at, updated_at, customer_email, customer_firstname, customer_lastname, remote_ip, quote_id)
  SELECT entity_id + 5000, state, status, store_id, customer_id, base_grand_total, grand_total, base_currency_code, order_currency_code, store_currency_code, global_currency_code, CONCAT('19', LPAD(entity_id, 7, '0')), created_at, '2019-05-03 07:00:00', customer_email, customer_firstname, customer_lastname, '10.1.2.3', quote_id FROM sales_flat_order WHERE entity_id < 6;
INSERT INTO sales_flat_order_item (item_id, order_id, store_id, created_at, updated_at, product_id, product_type, product_options, sku, name, qty_ordered, price, base_price)
  SELECT item_id + 5000, order_id + 5000, store_id, created_at, updated_at, product_id, product_type, product_options, sku, name, qty_ordered, price, base_price FROM sales_flat_order_item WHERE order_id < 6 AND parent_item_id IS NULL;
INSERT INTO sales_flat_order_payment (entity_id, parent_id, method, amount_ordered, additional_information) SELECT entity_id + 5000, parent_id + 5000, method, amount_ordered, additional_information FROM sales_flat_order_payment WHERE parent_id < 6;
INSERT INTO sales_flat_order_address (entity_id, parent_id, firstname, lastname, city, postcode, country_id, address_type) SELECT entity_id + 5000, parent_id + 5000, firstname, lastname, city, postcode, country_id, address_type FROM sales_flat_order_address WHERE parent_id < 6;
INSERT INTO sales_flat_order_grid (entity_id, status, store_id, customer_id, base_grand_total, grand_total, increment_id, created_at, updated_at)
  SELECT entity_id, status, store_id, customer_id, base_grand_total, grand_total, increment_id, created_at, updated_at FROM sales_flat_order WHERE entity_id > 5000;
UPDATE sales_flat_order SET state = 'complete', status = 'complete', total_paid = 12.5, updated_at = '2019-05-03 08:00:00' WHERE entity_id IN (2, 3);
UPDATE sales_flat_order_grid SET status = 'complete' WHERE entity_id IN (2, 3);
INSERT INTO sales_flat_order_status_history (entity_id, parent_id, comment, status, created_at, entity_name) VALUES (9001, 2, 'schön \\ "done"', 'complete', '2019-05-03 08:00:00', 'order');
UPDATE sales_flat_order_payment SET amount_paid = 5 WHERE parent_id = 4;
DELETE FROM sales_flat_order WHERE entity_id = 7;
UPDATE eav_entity_store e JOIN eav_entity_type t ON t.entity_type_id = e.entity_type_id SET e.increment_last_id = '190000099' WHERE t.entity_type_code = 'order' AND e.store_id = 1;

UPDATE sales_flat_quote_item SET qty = qty + 1 WHERE item_id % 2 = 0;
DELETE FROM sales_flat_quote WHERE entity_id = 4;
UPDATE wishlist_item SET description = 'für Oma' WHERE wishlist_item_id % 2 = 1;
UPDATE review_detail SET title = CONCAT(title, '!');
DELETE FROM review WHERE review_id = 2;
UPDATE newsletter_subscriber SET subscriber_status = 3 WHERE subscriber_id % 2 = 0;
UPDATE cms_page SET content = CONCAT(content, '<p>Neu: {{widget type="cms/widget_page_link" page_id="2"}}</p>') WHERE page_id % 2 = 0;
UPDATE cms_block SET is_active = 0 WHERE block_id = 2;
UPDATE salesrule SET discount_amount = 12 WHERE rule_id = 1;
UPDATE tax_calculation_rate SET rate = rate + 1 WHERE tax_calculation_rate_id % 2 = 0;
INSERT INTO customer_group (customer_group_id, customer_group_code, tax_class_id) SELECT 77, 'Presse', tax_class_id FROM customer_group WHERE customer_group_id = 1;

-- What the merchant set up of an attribute that both shops know is Magento 1's: the columns that 'merchant' lists for the three tables in
-- mappings/attributes.yaml. A value that Magento 1's installer set is no decision of the merchant's: where Magento 2's installer sets
-- another one, that stays. An empty value decides nothing.
DROP TABLE IF EXISTS {caravan.eav_factory};
CREATE TABLE {caravan.eav_factory} (
  entity_type_code VARCHAR(50) NOT NULL, attribute_code VARCHAR(60) NOT NULL, column_name VARCHAR(64) NOT NULL, value VARCHAR(255) NOT NULL,
  PRIMARY KEY (entity_type_code, attribute_code, column_name, value)
) ENGINE=InnoDB {charset};
DROP TABLE IF EXISTS {caravan.eav_choice};
CREATE TABLE {caravan.eav_choice} (
  m2_table VARCHAR(64) NOT NULL, attribute_id SMALLINT UNSIGNED NOT NULL, column_name VARCHAR(64) NOT NULL, was TEXT NULL, value TEXT NOT NULL,
  PRIMARY KEY (m2_table, attribute_id, column_name)
) ENGINE=InnoDB {charset};

-- What installers of Magento 1 (1.4 to 1.9) set where Magento 2's sets otherwise.
INSERT INTO {caravan.eav_factory} (entity_type_code, attribute_code, column_name, value) VALUES
  ('catalog_product', 'custom_design', 'frontend_label', 'Custom Design'),
  ('catalog_product', 'custom_layout_update', 'frontend_label', 'Custom Layout Update'),
  ('catalog_product', 'image', 'frontend_label', 'Base Image'),
  ('catalog_product', 'msrp', 'frontend_label', 'Manufacturer''s Suggested Retail Price'),
  ('catalog_product', 'name', 'frontend_label', 'Name'),
  ('catalog_product', 'page_layout', 'frontend_label', 'Page Layout'),
  ('catalog_product', 'shipment_type', 'frontend_label', 'Shipment'),
  ('catalog_product', 'small_image', 'frontend_label', 'Small Image'),
  ('catalog_product', 'status', 'frontend_label', 'Status'),
  ('customer', 'group_id', 'frontend_label', 'Customer Group'),
  ('customer', 'prefix', 'frontend_label', 'Prefix'),
  ('customer', 'suffix', 'frontend_label', 'Suffix'),
  ('customer_address', 'prefix', 'frontend_label', 'Prefix'),
  ('customer_address', 'suffix', 'frontend_label', 'Suffix'),
  ('customer_address', 'telephone', 'frontend_label', 'Telephone'),
  ('catalog_product', 'meta_description', 'note', 'Maximum 255 chars'),
  ('catalog_product', 'links_exist', 'default_value', '0'),
  ('catalog_product', 'msrp_display_actual_price_type', 'default_value', '4'),
  ('catalog_product', 'description', 'is_required', '1'),
  ('catalog_product', 'media_gallery', 'is_required', '1'),
  ('catalog_product', 'short_description', 'is_required', '1'),
  ('catalog_product', 'status', 'is_required', '1'),
  ('catalog_product', 'tax_class_id', 'is_required', '1'),
  ('catalog_product', 'visibility', 'is_required', '1'),
  ('catalog_product', 'weight', 'is_required', '1'),
  ('customer_address', 'postcode', 'is_required', '1'),
  ('catalog_product', 'custom_layout_update', 'is_global', '1'),
  ('catalog_product', 'news_from_date', 'is_global', '1'),
  ('catalog_product', 'news_to_date', 'is_global', '1'),
  ('catalog_product', 'special_from_date', 'is_global', '1'),
  ('catalog_product', 'special_to_date', 'is_global', '1'),
  ('catalog_product', 'tax_class_id', 'is_global', '0'),
  ('catalog_product', 'url_key', 'is_global', '1'),
  ('catalog_product', 'meta_keyword', 'is_searchable', '1'),
  ('catalog_product', 'tax_class_id', 'is_searchable', '0'),
  ('catalog_product', 'url_key', 'is_searchable', '0'),
  ('catalog_product', 'image_label', 'is_filterable_in_search', '1'),
  ('catalog_product', 'links_purchased_separately', 'is_filterable_in_search', '1'),
  ('catalog_product', 'links_title', 'is_filterable_in_search', '1'),
  ('catalog_product', 'samples_title', 'is_filterable_in_search', '1'),
  ('catalog_product', 'small_image_label', 'is_filterable_in_search', '1'),
  ('catalog_product', 'thumbnail_label', 'is_filterable_in_search', '1'),
  ('catalog_product', 'short_description', 'is_visible_in_advanced_search', '0'),
  ('catalog_product', 'image', 'used_in_product_listing', '0'),
  ('customer', 'middlename', 'is_visible', '1'),
  ('customer_address', 'middlename', 'is_visible', '1'),
  ('customer_address', 'fax', 'is_visible', '1'),
  ('customer_address', 'country_id', 'sort_order', '90'),
  ('customer_address', 'region', 'sort_order', '100'),
  ('customer_address', 'region_id', 'sort_order', '100'),
  ('customer_address', 'city', 'sort_order', '80'),
-- What Magento 2 cannot do without.
  ('catalog_category', 'name', 'is_required', '0'),
  ('catalog_product', 'name', 'is_required', '0'),
  ('catalog_product', 'sku', 'is_required', '0'),
  ('catalog_product', 'sku', 'is_unique', '0'),
  ('customer', 'email', 'is_required', '0');

-- each column: eav_attribute
INSERT INTO {caravan.eav_choice} (m2_table, attribute_id, column_name, was, value)
SELECT 'eav_attribute', i.attribute_id, REPLACE('<column>', '`', ''), a.<column>, x.<column>
FROM {caravan.eav_attribute_id} i
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
JOIN {eav_attribute} a ON a.attribute_id = i.attribute_id
JOIN {m1.eav_attribute} x ON x.attribute_id = i.m1_id
LEFT JOIN {caravan.eav_factory} f ON f.entity_type_code = t.entity_type_code AND f.attribute_code = i.attribute_code
  AND f.column_name = REPLACE('<column>', '`', '') AND f.value = x.<column>
WHERE i.m2_id IS NOT NULL AND f.value IS NULL AND COALESCE(x.<column>, '') <> '' AND x.<column> <> COALESCE(a.<column>, '');

-- Magento 1 has no page where a merchant could set these for categories. The scope of prices is a setting of the shop (below), and
-- what lists of products need in Magento 2 they go on getting.
-- each column: catalog_eav_attribute
INSERT INTO {caravan.eav_choice} (m2_table, attribute_id, column_name, was, value)
SELECT 'catalog_eav_attribute', i.attribute_id, REPLACE('<column>', '`', ''), a.<column>, x.<column>
FROM {caravan.eav_attribute_id} i
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id AND t.entity_type_code = 'catalog_product'
JOIN {eav_attribute} ea ON ea.attribute_id = i.attribute_id
JOIN {catalog_eav_attribute} a ON a.attribute_id = i.attribute_id
JOIN {m1.catalog_eav_attribute} x ON x.attribute_id = i.m1_id
LEFT JOIN {caravan.eav_factory} f ON f.entity_type_code = t.entity_type_code AND f.attribute_code = i.attribute_code
  AND f.column_name = REPLACE('<column>', '`', '') AND f.value = x.<column>
WHERE i.m2_id IS NOT NULL AND f.value IS NULL AND COALESCE(x.<column>, '') <> '' AND x.<column> <> COALESCE(a.<column>, '')
  AND NOT ('<column>' = '`is_global`' AND ea.frontend_input = 'price')
  AND NOT ('<column>' = '`used_in_product_listing`' AND ea.is_user_defined = 0 AND x.<column> = 0);

-- needs: m1.customer_eav_attribute
-- each column: customer_eav_attribute
INSERT INTO {caravan.eav_choice} (m2_table, attribute_id, column_name, was, value)
SELECT 'customer_eav_attribute', i.attribute_id, REPLACE('<column>', '`', ''), a.<column>, x.<column>
FROM {caravan.eav_attribute_id} i
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
JOIN {customer_eav_attribute} a ON a.attribute_id = i.attribute_id
JOIN {m1.customer_eav_attribute} x ON x.attribute_id = i.m1_id
LEFT JOIN {caravan.eav_factory} f ON f.entity_type_code = t.entity_type_code AND f.attribute_code = i.attribute_code
  AND f.column_name = REPLACE('<column>', '`', '') AND f.value = x.<column>
WHERE i.m2_id IS NOT NULL AND f.value IS NULL AND COALESCE(x.<column>, '') <> '' AND x.<column> <> COALESCE(a.<column>, '')
  AND NOT ('<column>' = '`validate_rules`' AND JSON_VALID(x.<column>) = 0);

-- note: attribute settings taken from Magento 1
-- each column: eav_attribute
UPDATE {eav_attribute} a JOIN {caravan.eav_choice} c
  ON c.m2_table = 'eav_attribute' AND c.attribute_id = a.attribute_id AND c.column_name = REPLACE('<column>', '`', '')
SET a.<column> = c.value;

-- note: attribute settings taken from Magento 1
-- each column: catalog_eav_attribute
UPDATE {catalog_eav_attribute} a JOIN {caravan.eav_choice} c
  ON c.m2_table = 'catalog_eav_attribute' AND c.attribute_id = a.attribute_id AND c.column_name = REPLACE('<column>', '`', '')
SET a.<column> = c.value;

-- note: attribute settings taken from Magento 1
-- needs: m1.customer_eav_attribute
-- each column: customer_eav_attribute
UPDATE {customer_eav_attribute} a JOIN {caravan.eav_choice} c
  ON c.m2_table = 'customer_eav_attribute' AND c.attribute_id = a.attribute_id AND c.column_name = REPLACE('<column>', '`', '')
SET a.<column> = c.value;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attribute settings taken from Magento 1', CONCAT(t.entity_type_code, '/', i.attribute_code, ' ', c.column_name),
  CONCAT('''', LEFT(c.value, 200), ''' as in Magento 1; a fresh Magento 2 has ', COALESCE(CONCAT('''', LEFT(c.was, 200), ''''), 'none'), '.')
FROM {caravan.eav_choice} c
JOIN {caravan.eav_attribute_id} i ON i.attribute_id = c.attribute_id
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
ORDER BY t.entity_type_code, i.attribute_code, c.column_name;

-- A merchant's attribute that Magento 1 shows for all types of products is shown for all.
UPDATE {catalog_eav_attribute} a
JOIN {caravan.eav_attribute_id} i ON i.attribute_id = a.attribute_id
JOIN {eav_attribute} ea ON ea.attribute_id = a.attribute_id
JOIN {m1.catalog_eav_attribute} x ON x.attribute_id = i.m1_id
SET a.apply_to = NULL
WHERE ea.is_user_defined = 1 AND COALESCE(x.apply_to, '') = '';

-- Where prices are set per website, Magento 2 gives all price attributes the scope of websites: saving the setting does the same.
UPDATE {catalog_eav_attribute} a
JOIN {eav_attribute} ea ON ea.attribute_id = a.attribute_id AND ea.frontend_input = 'price'
JOIN {caravan.eav_type} t ON t.entity_type_id = ea.entity_type_id AND t.entity_type_code = 'catalog_product'
JOIN {core_config_data} config ON config.path = 'catalog/price/scope' AND config.scope = 'default' AND config.scope_id = 0 AND config.value = '1'
SET a.is_global = 2
WHERE a.is_global = 1;

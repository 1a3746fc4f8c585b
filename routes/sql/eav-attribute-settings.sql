-- What catalog and customer attributes are used for (catalog_eav_attribute, customer_eav_attribute): Magento 2's rows under the new
-- ids for the attributes it knows, Magento 1's for the others. Columns that Magento 1 lacks get Magento 2's defaults.
DELETE FROM {catalog_eav_attribute};
INSERT INTO {catalog_eav_attribute} SELECT * FROM {m2.catalog_eav_attribute};
UPDATE {catalog_eav_attribute} c JOIN {caravan.eav_attribute_id} i ON i.m2_id = c.attribute_id SET c.attribute_id = i.passing_id;
UPDATE {catalog_eav_attribute} c JOIN {caravan.eav_attribute_id} i ON i.passing_id = c.attribute_id SET c.attribute_id = i.attribute_id;
-- Magento 2 lets configurable products vary by an attribute only if it applies to all types that could need it.
INSERT INTO {catalog_eav_attribute} (
  attribute_id, frontend_input_renderer, is_global, is_visible, is_searchable, is_filterable, is_comparable, is_visible_on_front,
  is_html_allowed_on_front, is_used_for_price_rules, is_filterable_in_search, used_in_product_listing, used_for_sort_by, apply_to,
  is_visible_in_advanced_search, position, is_wysiwyg_enabled, is_used_for_promo_rules)
SELECT i.attribute_id, IF(INSTR(x.frontend_input_renderer, '\\') > 0, x.frontend_input_renderer, NULL), COALESCE(x.is_global, 1), COALESCE(x.is_visible, 1),
  COALESCE(x.is_searchable, 0), COALESCE(x.is_filterable, 0), COALESCE(x.is_comparable, 0), COALESCE(x.is_visible_on_front, 0),
  COALESCE(x.is_html_allowed_on_front, 0), COALESCE(x.is_used_for_price_rules, 0), COALESCE(x.is_filterable_in_search, 0),
  COALESCE(x.used_in_product_listing, 0), COALESCE(x.used_for_sort_by, 0),
  IF(x.is_configurable = 1 AND x.is_global = 1 AND ea.frontend_input = 'select', NULL, NULLIF(x.apply_to, '')), COALESCE(x.is_visible_in_advanced_search, 0),
  COALESCE(x.position, 0), COALESCE(x.is_wysiwyg_enabled, 0), COALESCE(x.is_used_for_promo_rules, 0)
FROM {caravan.eav_attribute_id} i
JOIN {m1.catalog_eav_attribute} x ON x.attribute_id = i.m1_id
JOIN {eav_attribute} ea ON ea.attribute_id = i.attribute_id
WHERE i.m2_id IS NULL;

-- note: catalog attributes that had no settings in catalog_eav_attribute: given the defaults
INSERT INTO {catalog_eav_attribute} (attribute_id)
SELECT i.attribute_id FROM {caravan.eav_attribute_id} i
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
LEFT JOIN {catalog_eav_attribute} c ON c.attribute_id = i.attribute_id
WHERE t.entity_type_code IN ('catalog_product', 'catalog_category') AND c.attribute_id IS NULL;

DELETE FROM {caravan.eav_left_out} WHERE m1_table IN ('catalog_eav_attribute', 'customer_eav_attribute');
-- note: settings in catalog_eav_attribute of attributes that are gone or left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'catalog_eav_attribute', x.attribute_id FROM {m1.catalog_eav_attribute} x
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_attribute_id} i WHERE i.m1_id = x.attribute_id);

DELETE FROM {customer_eav_attribute};
INSERT INTO {customer_eav_attribute} SELECT * FROM {m2.customer_eav_attribute};
UPDATE {customer_eav_attribute} c JOIN {caravan.eav_attribute_id} i ON i.m2_id = c.attribute_id SET c.attribute_id = i.passing_id;
UPDATE {customer_eav_attribute} c JOIN {caravan.eav_attribute_id} i ON i.passing_id = c.attribute_id SET c.attribute_id = i.attribute_id;
-- needs: m1.customer_eav_attribute
INSERT INTO {customer_eav_attribute} (
  attribute_id, is_visible, input_filter, multiline_count, validate_rules, is_system, sort_order, data_model)
SELECT i.attribute_id, COALESCE(x.is_visible, 1), x.input_filter, COALESCE(x.multiline_count, 1), IF(JSON_VALID(x.validate_rules) = 1, x.validate_rules, NULL),
  COALESCE(x.is_system, 0), COALESCE(x.sort_order, 0), IF(INSTR(x.data_model, '\\') > 0, x.data_model, NULL)
FROM {caravan.eav_attribute_id} i JOIN {m1.customer_eav_attribute} x ON x.attribute_id = i.m1_id
WHERE i.m2_id IS NULL;

-- note: customer attributes that had no settings in customer_eav_attribute: given the defaults
INSERT INTO {customer_eav_attribute} (attribute_id)
SELECT i.attribute_id FROM {caravan.eav_attribute_id} i
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
LEFT JOIN {customer_eav_attribute} c ON c.attribute_id = i.attribute_id
WHERE t.entity_type_code IN ('customer', 'customer_address') AND c.attribute_id IS NULL;

-- note: settings in customer_eav_attribute of attributes that are gone or left out
-- needs: m1.customer_eav_attribute
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'customer_eav_attribute', x.attribute_id FROM {m1.customer_eav_attribute} x
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_attribute_id} i WHERE i.m1_id = x.attribute_id);

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attribute models that Magento 2 does not have', CONCAT(t.entity_type_code, '/', i.attribute_code),
  CONCAT('input renderer ', x.frontend_input_renderer, ': none now. If an extension for Magento 2 has the class, name it in mappings/local/classes.yaml.')
FROM {m1.catalog_eav_attribute} x
JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id AND i.m2_id IS NULL
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
WHERE x.frontend_input_renderer <> '' AND INSTR(x.frontend_input_renderer, '\\') = 0;

-- needs: m1.customer_eav_attribute
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attribute models that Magento 2 does not have', CONCAT(t.entity_type_code, '/', i.attribute_code),
  CONCAT('data model ', x.data_model, ': none now. If an extension for Magento 2 has the class, name it in mappings/local/classes.yaml.')
FROM {m1.customer_eav_attribute} x
JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id AND i.m2_id IS NULL
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
WHERE x.data_model <> '' AND INSTR(x.data_model, '\\') = 0;

-- needs: m1.customer_eav_attribute
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Validation rules that cannot be read', CONCAT(t.entity_type_code, '/', i.attribute_code),
  IF(i.m2_id IS NULL, 'They are left out; set them anew in Magento 2.', 'Magento 2''s own stand.')
FROM {m1.customer_eav_attribute} x
JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
WHERE x.validate_rules <> '' AND JSON_VALID(x.validate_rules) = 0;

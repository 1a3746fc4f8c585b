-- Forms: which customer attributes stand in which form, and what websites set otherwise. They are Magento 1's; what Magento 2 has for
-- attributes that only it has comes back under the new ids, and so do its own forms and its rows for websites, where Magento 1 has none.
DROP TABLE IF EXISTS {caravan.eav_own_form};
CREATE TABLE {caravan.eav_own_form} (m2_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, type_id SMALLINT UNSIGNED NOT NULL, known TINYINT NOT NULL) ENGINE=InnoDB {charset};
DROP TABLE IF EXISTS {caravan.eav_own_fieldset};
CREATE TABLE {caravan.eav_own_fieldset} (m2_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, fieldset_id SMALLINT UNSIGNED NOT NULL) ENGINE=InnoDB {charset};

DELETE FROM {customer_form_attribute};
-- needs: m1.customer_form_attribute
INSERT INTO {customer_form_attribute} (form_code, attribute_id)
SELECT x.form_code, i.attribute_id FROM {m1.customer_form_attribute} x JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id;
-- note: places in customer forms of attributes that only Magento 2 has, brought back
INSERT INTO {customer_form_attribute} (form_code, attribute_id)
SELECT own.form_code, i.attribute_id FROM {m2.customer_form_attribute} own
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id AND i.m1_id IS NULL;

DELETE FROM {customer_eav_attribute_website};
-- needs: m1.customer_eav_attribute_website
INSERT INTO {customer_eav_attribute_website} (attribute_id, website_id, is_visible, is_required, default_value, multiline_count)
SELECT i.attribute_id, x.website_id, x.is_visible, x.is_required, x.default_value, x.multiline_count
FROM {m1.customer_eav_attribute_website} x
JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id
JOIN {store_website} w ON w.website_id = x.website_id;
-- note: settings of customer attributes for websites, brought back
INSERT INTO {customer_eav_attribute_website} (attribute_id, website_id, is_visible, is_required, default_value, multiline_count)
SELECT i.attribute_id, own.website_id, own.is_visible, own.is_required, own.default_value, own.multiline_count
FROM {m2.customer_eav_attribute_website} own
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id
JOIN {store_website} w ON w.website_id = own.website_id
LEFT JOIN {customer_eav_attribute_website} here ON here.attribute_id = i.attribute_id AND here.website_id = own.website_id
WHERE here.attribute_id IS NULL;

DELETE FROM {eav_form_type};
-- needs: m1.eav_form_type
INSERT INTO {eav_form_type} (type_id, code, label, is_system, theme, store_id)
SELECT x.type_id, x.code, x.label, COALESCE(x.is_system, 0), x.theme, x.store_id FROM {m1.eav_form_type} x;
-- Forms go by code, theme and store view.
INSERT INTO {caravan.eav_own_form} (m2_id, type_id, known)
SELECT own.type_id, COALESCE(t.type_id, (SELECT COALESCE(MAX(x.type_id), 0) FROM {eav_form_type} x)
  + ROW_NUMBER() OVER (PARTITION BY t.type_id IS NULL ORDER BY own.type_id)), t.type_id IS NOT NULL
FROM {m2.eav_form_type} own
JOIN {store} s ON s.store_id = own.store_id
LEFT JOIN {eav_form_type} t ON t.code = own.code AND t.theme <=> own.theme AND t.store_id = own.store_id;
INSERT INTO {eav_form_type} (type_id, code, label, is_system, theme, store_id)
SELECT n.type_id, own.code, own.label, own.is_system, own.theme, own.store_id
FROM {m2.eav_form_type} own JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id AND n.known = 0;
-- Only now, so that no form of Magento 2 gets the id of one of these.
-- note: forms of store views that are gone, left out
DELETE f FROM {eav_form_type} f LEFT JOIN {store} s ON s.store_id = f.store_id WHERE s.store_id IS NULL;

DELETE FROM {eav_form_type_entity};
-- needs: m1.eav_form_type
INSERT INTO {eav_form_type_entity} (type_id, entity_type_id)
SELECT x.type_id, t.entity_type_id FROM {m1.eav_form_type_entity} x
JOIN {eav_form_type} f ON f.type_id = x.type_id
JOIN {caravan.eav_type} t ON t.m1_id = x.entity_type_id;
INSERT INTO {eav_form_type_entity} (type_id, entity_type_id)
SELECT n.type_id, t.entity_type_id FROM {m2.eav_form_type_entity} own
JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id AND n.known = 0
JOIN {caravan.eav_type} t ON t.m2_id = own.entity_type_id;

DELETE FROM {eav_form_fieldset};
-- needs: m1.eav_form_type
INSERT INTO {eav_form_fieldset} (fieldset_id, type_id, code, sort_order)
SELECT x.fieldset_id, x.type_id, x.code, COALESCE(x.sort_order, 0) FROM {m1.eav_form_fieldset} x JOIN {eav_form_type} f ON f.type_id = x.type_id;
INSERT INTO {eav_form_fieldset} (fieldset_id, type_id, code, sort_order)
SELECT (SELECT COALESCE(MAX(x.fieldset_id), 0) FROM (SELECT fieldset_id FROM {eav_form_fieldset}) x) + ROW_NUMBER() OVER (ORDER BY own.fieldset_id),
  n.type_id, own.code, own.sort_order
FROM {m2.eav_form_fieldset} own JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id AND n.known = 0;
INSERT INTO {caravan.eav_own_fieldset} (m2_id, fieldset_id)
SELECT own.fieldset_id, MIN(f.fieldset_id) FROM {m2.eav_form_fieldset} own
JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id
JOIN {eav_form_fieldset} f ON f.type_id = n.type_id AND f.code = own.code
GROUP BY own.fieldset_id;

DELETE FROM {eav_form_element};
-- needs: m1.eav_form_type
INSERT INTO {eav_form_element} (element_id, type_id, fieldset_id, attribute_id, sort_order)
SELECT x.element_id, x.type_id, f.fieldset_id, i.attribute_id, COALESCE(x.sort_order, 0) FROM {m1.eav_form_element} x
JOIN {eav_form_type} t ON t.type_id = x.type_id
JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id
LEFT JOIN {eav_form_fieldset} f ON f.fieldset_id = x.fieldset_id;
-- note: places in forms of Magento 2's own attributes, and its own forms, brought back
INSERT INTO {eav_form_element} (element_id, type_id, fieldset_id, attribute_id, sort_order)
SELECT (SELECT COALESCE(MAX(x.element_id), 0) FROM (SELECT element_id FROM {eav_form_element}) x) + ROW_NUMBER() OVER (ORDER BY own.element_id),
  n.type_id, f.fieldset_id, i.attribute_id, own.sort_order
FROM {m2.eav_form_element} own
JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id
LEFT JOIN {caravan.eav_own_fieldset} f ON f.m2_id = own.fieldset_id
WHERE i.m1_id IS NULL OR n.known = 0;

DELETE FROM {caravan.eav_left_out} WHERE m1_table = 'eav_form_element';
-- note: places in forms of attributes, forms or store views that are gone or left out
-- needs: m1.eav_form_type
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_form_element', x.element_id FROM {m1.eav_form_element} x
LEFT JOIN {eav_form_type} t ON t.type_id = x.type_id
LEFT JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id
WHERE t.type_id IS NULL OR i.attribute_id IS NULL;

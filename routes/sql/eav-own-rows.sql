-- The copies replaced options, labels and forms with Magento 1's. What Magento 2 had of them for attributes that only Magento 2 has comes
-- back under the new ids, and forms that only Magento 2 has. So do its rows for websites, where Magento 1 has none.
DROP TABLE IF EXISTS {caravan.eav_own_option};
CREATE TABLE {caravan.eav_own_option} (m2_id INT UNSIGNED NOT NULL PRIMARY KEY, option_id INT UNSIGNED NOT NULL) ENGINE=InnoDB {charset};
DROP TABLE IF EXISTS {caravan.eav_own_form};
CREATE TABLE {caravan.eav_own_form} (m2_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, type_id SMALLINT UNSIGNED NOT NULL, known TINYINT NOT NULL) ENGINE=InnoDB {charset};
DROP TABLE IF EXISTS {caravan.eav_own_fieldset};
CREATE TABLE {caravan.eav_own_fieldset} (m2_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, fieldset_id SMALLINT UNSIGNED NOT NULL) ENGINE=InnoDB {charset};

-- Nothing of Magento 1 has such an attribute: these rows are what an earlier run brought back.
DELETE v FROM {eav_attribute_option_value} v
JOIN {eav_attribute_option} o ON o.option_id = v.option_id JOIN {caravan.eav_attribute_id} i ON i.attribute_id = o.attribute_id WHERE i.m1_id IS NULL;
DELETE o FROM {eav_attribute_option} o JOIN {caravan.eav_attribute_id} i ON i.attribute_id = o.attribute_id WHERE i.m1_id IS NULL;
DELETE l FROM {eav_attribute_label} l JOIN {caravan.eav_attribute_id} i ON i.attribute_id = l.attribute_id WHERE i.m1_id IS NULL;
DELETE f FROM {customer_form_attribute} f JOIN {caravan.eav_attribute_id} i ON i.attribute_id = f.attribute_id WHERE i.m1_id IS NULL;
DELETE e FROM {eav_form_element} e JOIN {caravan.eav_attribute_id} i ON i.attribute_id = e.attribute_id WHERE i.m1_id IS NULL;
DELETE FROM {eav_attribute_option_swatch};

INSERT INTO {caravan.eav_own_option} (m2_id, option_id)
SELECT m2_id, IF(taken = 0, m2_id, top + ROW_NUMBER() OVER (PARTITION BY taken ORDER BY m2_id))
FROM (
  SELECT own.option_id AS m2_id, EXISTS (SELECT 1 FROM {eav_attribute_option} o WHERE o.option_id = own.option_id) AS taken,
    GREATEST((SELECT COALESCE(MAX(option_id), 0) FROM {eav_attribute_option}), (SELECT COALESCE(MAX(option_id), 0) FROM {m2.eav_attribute_option})) AS top
  FROM {m2.eav_attribute_option} own JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id
  WHERE i.m1_id IS NULL
) o;

-- note: options of attributes that only Magento 2 has, brought back
INSERT INTO {eav_attribute_option} (option_id, attribute_id, sort_order)
SELECT n.option_id, i.attribute_id, own.sort_order
FROM {m2.eav_attribute_option} own
JOIN {caravan.eav_own_option} n ON n.m2_id = own.option_id
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id;

INSERT INTO {eav_attribute_option_value} (value_id, option_id, store_id, value)
SELECT (SELECT COALESCE(MAX(x.value_id), 0) FROM (SELECT value_id FROM {eav_attribute_option_value}) x) + ROW_NUMBER() OVER (ORDER BY own.value_id),
  n.option_id, own.store_id, own.value
FROM {m2.eav_attribute_option_value} own
JOIN {caravan.eav_own_option} n ON n.m2_id = own.option_id
JOIN {store} s ON s.store_id = own.store_id;

INSERT INTO {eav_attribute_option_swatch} (swatch_id, option_id, store_id, type, value)
SELECT ROW_NUMBER() OVER (ORDER BY own.swatch_id), n.option_id, own.store_id, own.type, own.value
FROM {m2.eav_attribute_option_swatch} own
JOIN {caravan.eav_own_option} n ON n.m2_id = own.option_id
JOIN {store} s ON s.store_id = own.store_id;

INSERT INTO {eav_attribute_label} (attribute_label_id, attribute_id, store_id, value)
SELECT (SELECT COALESCE(MAX(x.attribute_label_id), 0) FROM (SELECT attribute_label_id FROM {eav_attribute_label}) x) + ROW_NUMBER() OVER (ORDER BY own.attribute_label_id),
  i.attribute_id, own.store_id, own.value
FROM {m2.eav_attribute_label} own
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id AND i.m1_id IS NULL
JOIN {store} s ON s.store_id = own.store_id;

-- note: places in customer forms of attributes that only Magento 2 has, brought back
INSERT INTO {customer_form_attribute} (form_code, attribute_id)
SELECT own.form_code, i.attribute_id FROM {m2.customer_form_attribute} own
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id AND i.m1_id IS NULL;

-- note: settings of customer attributes for websites, brought back
INSERT INTO {customer_eav_attribute_website} (attribute_id, website_id, is_visible, is_required, default_value, multiline_count)
SELECT i.attribute_id, own.website_id, own.is_visible, own.is_required, own.default_value, own.multiline_count
FROM {m2.customer_eav_attribute_website} own
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id
JOIN {store_website} w ON w.website_id = own.website_id
LEFT JOIN {customer_eav_attribute_website} here ON here.attribute_id = i.attribute_id AND here.website_id = own.website_id
WHERE here.attribute_id IS NULL;

-- Forms go by code, theme and store view.
INSERT INTO {caravan.eav_own_form} (m2_id, type_id, known)
SELECT own.type_id, COALESCE(t.type_id, (SELECT COALESCE(MAX(x.type_id), 0) FROM {eav_form_type} x)
  + ROW_NUMBER() OVER (PARTITION BY t.type_id IS NULL ORDER BY own.type_id)), t.type_id IS NOT NULL
FROM {m2.eav_form_type} own
LEFT JOIN {eav_form_type} t ON t.code = own.code AND t.theme <=> own.theme AND t.store_id = own.store_id
WHERE own.store_id IN (SELECT store_id FROM {store});

INSERT INTO {eav_form_type} (type_id, code, label, is_system, theme, store_id)
SELECT n.type_id, own.code, own.label, own.is_system, own.theme, own.store_id
FROM {m2.eav_form_type} own JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id AND n.known = 0;

INSERT INTO {eav_form_type_entity} (type_id, entity_type_id)
SELECT n.type_id, t.entity_type_id
FROM {m2.eav_form_type_entity} own
JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id AND n.known = 0
JOIN {caravan.eav_type} t ON t.m2_id = own.entity_type_id;

INSERT INTO {eav_form_fieldset} (fieldset_id, type_id, code, sort_order)
SELECT (SELECT COALESCE(MAX(x.fieldset_id), 0) FROM (SELECT fieldset_id FROM {eav_form_fieldset}) x) + ROW_NUMBER() OVER (ORDER BY own.fieldset_id),
  n.type_id, own.code, own.sort_order
FROM {m2.eav_form_fieldset} own JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id AND n.known = 0;

INSERT INTO {caravan.eav_own_fieldset} (m2_id, fieldset_id)
SELECT own.fieldset_id, MIN(f.fieldset_id)
FROM {m2.eav_form_fieldset} own
JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id
JOIN {eav_form_fieldset} f ON f.type_id = n.type_id AND f.code = own.code
GROUP BY own.fieldset_id;

-- note: places in forms of attributes that only Magento 2 has, brought back
INSERT INTO {eav_form_element} (element_id, type_id, fieldset_id, attribute_id, sort_order)
SELECT (SELECT COALESCE(MAX(x.element_id), 0) FROM (SELECT element_id FROM {eav_form_element}) x) + ROW_NUMBER() OVER (ORDER BY own.element_id),
  n.type_id, f.fieldset_id, i.attribute_id, own.sort_order
FROM {m2.eav_form_element} own
JOIN {caravan.eav_own_form} n ON n.m2_id = own.type_id
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id
LEFT JOIN {caravan.eav_own_fieldset} f ON f.m2_id = own.fieldset_id
WHERE i.m1_id IS NULL OR n.known = 0;

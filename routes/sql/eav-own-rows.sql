-- The copies replaced options and labels with Magento 1's. What Magento 2 had of them for attributes that only Magento 2 has comes
-- back under the new ids.
DROP TABLE IF EXISTS {caravan.eav_own_option};
CREATE TABLE {caravan.eav_own_option} (m2_id INT UNSIGNED NOT NULL PRIMARY KEY, option_id INT UNSIGNED NOT NULL) ENGINE=InnoDB {charset};
-- The labels that an earlier run brought back. Not made anew: an option that Magento 1 made since may have taken the place of one of
-- these, and is not to keep its labels.
CREATE TABLE IF NOT EXISTS {caravan.eav_own_label} (
  value_id INT UNSIGNED NOT NULL PRIMARY KEY, option_id INT UNSIGNED NOT NULL, store_id SMALLINT UNSIGNED NOT NULL, value VARCHAR(255) NULL
) ENGINE=InnoDB {charset};

DELETE v FROM {eav_attribute_option_value} v
JOIN {caravan.eav_own_label} w ON w.value_id = v.value_id AND w.option_id = v.option_id AND w.store_id = v.store_id AND w.value <=> v.value;
DELETE FROM {caravan.eav_own_label};
-- Nothing of Magento 1 has such an attribute: these rows are what an earlier run brought back.
DELETE v FROM {eav_attribute_option_value} v
JOIN {eav_attribute_option} o ON o.option_id = v.option_id JOIN {caravan.eav_attribute_id} i ON i.attribute_id = o.attribute_id WHERE i.m1_id IS NULL;
DELETE o FROM {eav_attribute_option} o JOIN {caravan.eav_attribute_id} i ON i.attribute_id = o.attribute_id WHERE i.m1_id IS NULL;
DELETE l FROM {eav_attribute_label} l JOIN {caravan.eav_attribute_id} i ON i.attribute_id = l.attribute_id WHERE i.m1_id IS NULL;
DELETE FROM {eav_attribute_option_swatch};

-- Left out by an operator's own rule, which may not have thought of what hangs on an attribute.
-- note: options of attributes that are left out, removed
DELETE o FROM {eav_attribute_option} o LEFT JOIN {eav_attribute} a ON a.attribute_id = o.attribute_id WHERE a.attribute_id IS NULL;
-- note: labels of options of attributes that are left out, removed
DELETE v FROM {eav_attribute_option_value} v LEFT JOIN {eav_attribute_option} o ON o.option_id = v.option_id WHERE o.option_id IS NULL;
-- note: labels of attributes that are left out, removed
DELETE l FROM {eav_attribute_label} l LEFT JOIN {eav_attribute} a ON a.attribute_id = l.attribute_id WHERE a.attribute_id IS NULL;

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

INSERT INTO {caravan.eav_own_label} (value_id, option_id, store_id, value)
SELECT v.value_id, v.option_id, v.store_id, v.value
FROM {eav_attribute_option_value} v JOIN {caravan.eav_own_option} n ON n.option_id = v.option_id;

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

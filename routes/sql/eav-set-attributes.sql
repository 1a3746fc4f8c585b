-- Which attributes are in which set and group. Every set has the attributes of Magento 2's own set of its name or type, where Magento 2
-- has them; all others that it has in Magento 1 stay in it, in their group or, where that is gone, behind Magento 2's.
DROP TABLE IF EXISTS {caravan.eav_member};
CREATE TABLE {caravan.eav_member} (
  attribute_set_id SMALLINT UNSIGNED NOT NULL, attribute_id SMALLINT UNSIGNED NOT NULL, attribute_group_id SMALLINT UNSIGNED NOT NULL,
  entity_type_id SMALLINT UNSIGNED NOT NULL, sort_order SMALLINT NOT NULL, PRIMARY KEY (attribute_set_id, attribute_id)
) ENGINE=InnoDB {charset};

-- What a merchant may take out of a set in Magento 1 (cost) and did take out does not come back.
INSERT INTO {caravan.eav_member} (attribute_set_id, attribute_id, attribute_group_id, entity_type_id, sort_order)
SELECT s.attribute_set_id, i.attribute_id, g.attribute_group_id, s.entity_type_id, own.sort_order
FROM {caravan.eav_set} s
JOIN {m2.eav_entity_attribute} own ON own.attribute_set_id = s.template_id
JOIN {caravan.eav_group} g ON g.attribute_set_id = s.attribute_set_id AND g.m2_id = own.attribute_group_id
JOIN {caravan.eav_attribute_id} i ON i.m2_id = own.attribute_id AND i.entity_type_id = s.entity_type_id
JOIN {m2.eav_attribute} a ON a.attribute_id = own.attribute_id
LEFT JOIN {m1.eav_entity_attribute} x ON x.attribute_set_id = s.m1_id AND x.attribute_id = i.m1_id
WHERE a.is_user_defined = 0 OR i.m1_id IS NULL OR s.m1_id IS NULL OR x.entity_attribute_id IS NOT NULL
GROUP BY s.attribute_set_id, i.attribute_id, g.attribute_group_id, s.entity_type_id, own.sort_order;

INSERT INTO {caravan.eav_member} (attribute_set_id, attribute_id, attribute_group_id, entity_type_id, sort_order)
SELECT x.attribute_set_id, x.attribute_id, x.attribute_group_id, x.entity_type_id, LEAST(x.sort_order + 200 * x.behind, 32767)
FROM (
  SELECT s.attribute_set_id, i.attribute_id, s.entity_type_id, COALESCE(place.sort_order, 0) AS sort_order, COALESCE(g.behind, 1) AS behind,
    -- The group of another set, or one that is gone: the set's default group.
    COALESCE(g.attribute_group_id,
      (SELECT MIN(d.attribute_group_id) FROM {caravan.eav_group} d WHERE d.attribute_set_id = s.attribute_set_id AND d.default_id = 1),
      (SELECT MIN(d.attribute_group_id) FROM {caravan.eav_group} d WHERE d.attribute_set_id = s.attribute_set_id)) AS attribute_group_id,
    ROW_NUMBER() OVER (PARTITION BY s.attribute_set_id, i.attribute_id ORDER BY place.entity_attribute_id) AS nth
  FROM {m1.eav_entity_attribute} place
  JOIN {caravan.eav_set} s ON s.m1_id = place.attribute_set_id
  JOIN {caravan.eav_attribute_id} i ON i.m1_id = place.attribute_id AND i.entity_type_id = s.entity_type_id
  LEFT JOIN {caravan.eav_group_of} g ON g.m1_id = place.attribute_group_id AND g.attribute_set_id = s.attribute_set_id
  LEFT JOIN {caravan.eav_member} done ON done.attribute_set_id = s.attribute_set_id AND done.attribute_id = i.attribute_id
  WHERE done.attribute_id IS NULL
) x
WHERE x.nth = 1 AND x.attribute_group_id IS NOT NULL;

DELETE FROM {caravan.eav_left_out} WHERE m1_table = 'eav_entity_attribute';
-- note: attributes in a set of another entity type, or in a set that is gone, taken out of it
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_entity_attribute', x.entity_attribute_id FROM {m1.eav_entity_attribute} x
JOIN {caravan.eav_attribute_id} i ON i.m1_id = x.attribute_id
LEFT JOIN {caravan.eav_set} s ON s.m1_id = x.attribute_set_id AND s.entity_type_id = i.entity_type_id
WHERE s.attribute_set_id IS NULL;

-- note: places in sets of attributes that are gone or left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_entity_attribute', x.entity_attribute_id FROM {m1.eav_entity_attribute} x
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_attribute_id} i WHERE i.m1_id = x.attribute_id);

DELETE FROM {eav_entity_attribute};
INSERT INTO {eav_entity_attribute} (entity_attribute_id, entity_type_id, attribute_set_id, attribute_group_id, attribute_id, sort_order)
SELECT ROW_NUMBER() OVER (ORDER BY attribute_set_id, attribute_id), entity_type_id, attribute_set_id, attribute_group_id, attribute_id, sort_order
FROM {caravan.eav_member};

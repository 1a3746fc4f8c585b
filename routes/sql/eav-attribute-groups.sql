-- The groups of every attribute set. A set has the groups that Magento 2's own set of that name or type has. Groups of Magento 1
-- with the name of one of these become one with it; its default group, and the groups of prices and recurring profiles, go into
-- Magento 2's default group (Product Details); all others stay, with their ids.
DROP TABLE IF EXISTS {caravan.eav_group};
CREATE TABLE {caravan.eav_group} (
  attribute_group_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, attribute_set_id SMALLINT UNSIGNED NOT NULL, attribute_group_name VARCHAR(255) NULL,
  sort_order SMALLINT NOT NULL, default_id SMALLINT UNSIGNED NULL, attribute_group_code VARCHAR(255) NOT NULL, tab_group_code VARCHAR(255) NULL,
  m2_id SMALLINT UNSIGNED NULL, KEY (attribute_set_id, m2_id), KEY (attribute_set_id, attribute_group_code)
) ENGINE=InnoDB {charset};
-- Where each group of Magento 1 went; behind: its attributes come after those that Magento 2 has there.
DROP TABLE IF EXISTS {caravan.eav_group_of};
CREATE TABLE {caravan.eav_group_of} (
  m1_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, attribute_set_id SMALLINT UNSIGNED NOT NULL, attribute_group_id SMALLINT UNSIGNED NOT NULL,
  behind TINYINT NOT NULL DEFAULT 0
) ENGINE=InnoDB {charset};

INSERT INTO {caravan.eav_group} (
  attribute_group_id, attribute_set_id, attribute_group_name, sort_order, default_id, attribute_group_code, tab_group_code, m2_id)
SELECT COALESCE(g.m1_id, g.top + ROW_NUMBER() OVER (PARTITION BY g.m1_id IS NULL ORDER BY g.attribute_set_id, g.m2_id)), g.attribute_set_id,
  g.attribute_group_name, g.sort_order, g.default_id, g.attribute_group_code, g.tab_group_code, g.m2_id
FROM (
  SELECT s.attribute_set_id, own.attribute_group_name, own.sort_order, own.default_id, own.attribute_group_code, own.tab_group_code,
    own.attribute_group_id AS m2_id,
    (SELECT MIN(x.attribute_group_id) FROM {m1.eav_attribute_group} x
      WHERE x.attribute_set_id = s.m1_id AND x.attribute_group_name = own.attribute_group_name) AS m1_id,
    GREATEST((SELECT COALESCE(MAX(attribute_group_id), 0) FROM {m1.eav_attribute_group}),
      (SELECT COALESCE(MAX(attribute_group_id), 0) FROM {m2.eav_attribute_group})) AS top
  FROM {caravan.eav_set} s JOIN {m2.eav_attribute_group} own ON own.attribute_set_id = s.template_id
) g;

INSERT INTO {caravan.eav_group_of} (m1_id, attribute_set_id, attribute_group_id)
SELECT x.attribute_group_id, s.attribute_set_id, MIN(g.attribute_group_id)
FROM {m1.eav_attribute_group} x
JOIN {caravan.eav_set} s ON s.m1_id = x.attribute_set_id
JOIN {caravan.eav_group} g ON g.attribute_set_id = s.attribute_set_id AND g.attribute_group_name = x.attribute_group_name
GROUP BY x.attribute_group_id, s.attribute_set_id;

-- Told by what is in them rather than by their English names alone.
INSERT INTO {caravan.eav_group_of} (m1_id, attribute_set_id, attribute_group_id, behind)
SELECT x.attribute_group_id, s.attribute_set_id, MIN(g.attribute_group_id), 1
FROM {m1.eav_attribute_group} x
JOIN {caravan.eav_set} s ON s.m1_id = x.attribute_set_id
JOIN {caravan.eav_group} g ON g.attribute_set_id = s.attribute_set_id AND g.default_id = 1
WHERE (x.default_id = 1 OR x.attribute_group_name IN ('General', 'Prices', 'Recurring Profile')
    OR EXISTS (SELECT 1 FROM {m1.eav_entity_attribute} place JOIN {m1.eav_attribute} a ON a.attribute_id = place.attribute_id
      WHERE place.attribute_group_id = x.attribute_group_id AND a.attribute_code IN ('price', 'recurring_profile')))
  AND NOT EXISTS (SELECT 1 FROM {caravan.eav_group_of} done WHERE done.m1_id = x.attribute_group_id)
GROUP BY x.attribute_group_id, s.attribute_set_id;

-- The rest is the merchant's own. The code comes from the name; where that gives none (other scripts than Latin), the code of
-- another group of the set, or one that product forms use for something else, the group's id is added.
INSERT INTO {caravan.eav_group} (
  attribute_group_id, attribute_set_id, attribute_group_name, sort_order, default_id, attribute_group_code, tab_group_code, m2_id)
SELECT g.attribute_group_id, g.attribute_set_id,
  IF(g.nth_name = 1, g.attribute_group_name, CONCAT(LEFT(g.attribute_group_name, 240), ' (', g.attribute_group_id, ')')),
  LEAST(g.sort_order + 100, 32767), IF(g.template_id IS NULL, g.default_id, 0),
  CASE
    WHEN g.slug = '' THEN CONCAT('group-', g.attribute_group_id)
    WHEN g.nth_code > 1 OR g.slug IN ('configurable', 'downloadable', 'grouped', 'related', 'review', 'websites', 'gallery')
      OR EXISTS (SELECT 1 FROM {m2.eav_attribute_group} own WHERE own.attribute_set_id = g.template_id AND own.attribute_group_code = g.slug)
      THEN CONCAT(g.slug, '-', g.attribute_group_id)
    ELSE g.slug END,
  'basic', NULL
FROM (
  SELECT x.attribute_group_id, s.attribute_set_id, s.template_id, x.attribute_group_name, COALESCE(x.sort_order, 0) AS sort_order, COALESCE(x.default_id, 0) AS default_id,
    LEFT(COALESCE(x.attribute_group_code, ''), 240) AS slug,
    ROW_NUMBER() OVER (PARTITION BY s.attribute_set_id, x.attribute_group_name ORDER BY x.attribute_group_id) AS nth_name,
    ROW_NUMBER() OVER (PARTITION BY s.attribute_set_id, LEFT(COALESCE(x.attribute_group_code, ''), 240) ORDER BY x.attribute_group_id) AS nth_code
  FROM {m1.eav_attribute_group} x
  JOIN {caravan.eav_set} s ON s.m1_id = x.attribute_set_id
  LEFT JOIN {caravan.eav_group_of} done ON done.m1_id = x.attribute_group_id
  WHERE done.m1_id IS NULL
) g;

-- 'Foo' of group 7 may have become foo-7, which another group is called.
UPDATE {caravan.eav_group} g
JOIN (SELECT attribute_group_id, ROW_NUMBER() OVER (PARTITION BY attribute_set_id, attribute_group_code ORDER BY m2_id IS NULL, attribute_group_id) AS nth
  FROM {caravan.eav_group}) n ON n.attribute_group_id = g.attribute_group_id
SET g.attribute_group_code = CONCAT(g.attribute_group_code, '--', g.attribute_group_id)
WHERE n.nth > 1;

INSERT INTO {caravan.eav_group_of} (m1_id, attribute_set_id, attribute_group_id)
SELECT g.attribute_group_id, g.attribute_set_id, g.attribute_group_id FROM {caravan.eav_group} g
WHERE g.m2_id IS NULL;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attribute groups with a code of their own', CONCAT(COALESCE(s.attribute_set_name, ''), '/', COALESCE(g.attribute_group_name, '')),
  CONCAT('attribute group ', g.attribute_group_id, ' has the code ', g.attribute_group_code, ', since its name gives none, or one that is taken.')
FROM {caravan.eav_group} g
JOIN {caravan.eav_set} s ON s.attribute_set_id = g.attribute_set_id
JOIN {m1.eav_attribute_group} x ON x.attribute_group_id = g.attribute_group_id
WHERE g.m2_id IS NULL AND g.attribute_group_code <> COALESCE(x.attribute_group_code, '');

DELETE FROM {caravan.eav_left_out} WHERE m1_table = 'eav_attribute_group';
-- note: attribute groups of attribute sets that are gone or left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_attribute_group', x.attribute_group_id FROM {m1.eav_attribute_group} x
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_group_of} g WHERE g.m1_id = x.attribute_group_id);

DELETE FROM {eav_attribute_group};
INSERT INTO {eav_attribute_group} (
  attribute_group_id, attribute_set_id, attribute_group_name, sort_order, default_id, attribute_group_code, tab_group_code)
SELECT attribute_group_id, attribute_set_id, attribute_group_name, sort_order, default_id, attribute_group_code, tab_group_code
FROM {caravan.eav_group} ORDER BY attribute_group_id;

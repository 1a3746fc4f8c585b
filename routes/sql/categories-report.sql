-- Where the category tree contradicts itself. Magento 2 builds menus, addresses and its flat tables by the path, moves and deletes
-- by the parent, and asks for the number of children before it looks for any; a category outside of the tree shows nowhere. It
-- changes no category: whether path or parent is right, the shop's owner knows. Mend it in Magento 1, or move the category in
-- Magento 2's admin, which writes all of it anew.

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Category outside of the tree', CONCAT('category ', c.entity_id), CONCAT('its parent ', c.parent_id, ' does not exist; path ', c.path)
FROM {catalog_category_entity} c
LEFT JOIN {catalog_category_entity} p ON p.entity_id = c.parent_id
WHERE c.parent_id <> 0 AND p.entity_id IS NULL
ORDER BY c.entity_id;

-- Whoever follows the parents from here never comes to an end. A tree of Magento is a few levels deep; 30 parents are no tree.
INSERT INTO {caravan.report} (script, topic, subject, detail)
WITH RECURSIVE climb (entity_id, parent_id, steps) AS (
  SELECT c.entity_id, c.parent_id, 1 FROM {catalog_category_entity} c WHERE c.parent_id <> 0
  UNION ALL
  SELECT climb.entity_id, p.parent_id, climb.steps + 1 FROM climb JOIN {catalog_category_entity} p ON p.entity_id = climb.parent_id
  WHERE p.parent_id <> 0 AND climb.steps < 30
)
SELECT {script}, 'Category in a circle', CONCAT('category ', c.entity_id), CONCAT('its parents lead back to themselves, beginning with ', c.parent_id, '; path ', c.path)
FROM {catalog_category_entity} c
JOIN (SELECT DISTINCT entity_id FROM climb WHERE steps = 30) circle ON circle.entity_id = c.entity_id
ORDER BY c.entity_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Category with another path than its parent''s', CONCAT('category ', c.entity_id), CONCAT('is ', c.path, ', by its parent ', p.path, '/', c.entity_id)
FROM {catalog_category_entity} c
JOIN {catalog_category_entity} p ON p.entity_id = c.parent_id
WHERE c.path <> CONCAT(p.path, '/', c.entity_id)
ORDER BY c.entity_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Category at another level than its path', CONCAT('category ', c.entity_id),
  CONCAT('level ', c.level, ', its path has ', CHAR_LENGTH(c.path) - CHAR_LENGTH(REPLACE(c.path, '/', '')))
FROM {catalog_category_entity} c
WHERE c.path <> '' AND c.level <> CHAR_LENGTH(c.path) - CHAR_LENGTH(REPLACE(c.path, '/', ''))
ORDER BY c.entity_id;

-- All below it count, not the next level alone: each category counts for every path that its own begins with.
INSERT INTO {caravan.report} (script, topic, subject, detail)
WITH RECURSIVE depth (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM depth WHERE k < 30)
SELECT {script}, 'Category with another number of children', CONCAT('category ', c.entity_id), CONCAT('says ', c.children_count, ', has ', COALESCE(n.below, 0))
FROM {catalog_category_entity} c
LEFT JOIN (
  SELECT SUBSTRING_INDEX(b.path, '/', depth.k) AS path, COUNT(*) AS below
  FROM {catalog_category_entity} b JOIN depth ON depth.k <= CHAR_LENGTH(b.path) - CHAR_LENGTH(REPLACE(b.path, '/', ''))
  GROUP BY SUBSTRING_INDEX(b.path, '/', depth.k)
) n ON n.path = c.path
WHERE c.path <> '' AND c.children_count <> COALESCE(n.below, 0)
ORDER BY c.entity_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Category without a name', CONCAT('category ', c.entity_id), 'shows as an empty line in the admin, and Magento 2 refuses to save it: give it a name'
FROM {catalog_category_entity} c
JOIN {eav_entity_type} t ON t.entity_type_code = 'catalog_category'
JOIN {eav_attribute} a ON a.entity_type_id = t.entity_type_id AND a.attribute_code = 'name'
LEFT JOIN {catalog_category_entity_varchar} v ON v.entity_id = c.entity_id AND v.attribute_id = a.attribute_id AND v.store_id = 0 AND v.value <> ''
WHERE c.parent_id <> 0 AND v.value_id IS NULL
ORDER BY c.entity_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Store group without its root category', CONCAT('store group ', g.group_id),
  CONCAT(g.name, ': its root category ', g.root_category_id, ' does not exist, so that its store views show no category: choose one in Magento 2')
FROM {store_group} g
LEFT JOIN {catalog_category_entity} c ON c.entity_id = g.root_category_id
WHERE g.group_id <> 0 AND c.entity_id IS NULL
ORDER BY g.group_id;

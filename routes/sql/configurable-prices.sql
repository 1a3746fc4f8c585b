-- Prices of configurable products: reports what changed for their variants. Magento 1 charged for a variant the price of
-- the configurable with the surcharges of the options; Magento 2 charges the variant's own price, which the copy has
-- set to the same. Changes no price itself.

-- note: Prices of configurable products' variants that changed
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script},
  CASE WHEN COALESCE(v.visibility, 1) = 1 THEN 'Price of a variant' ELSE 'Price of a variant that is also sold on its own' END,
  CONCAT('product ', v.entity_id, ' (', COALESCE(e.sku, ''), ')', CASE WHEN v.store_id = 0 THEN '' ELSE CONCAT(', store view ', v.store_id) END),
  CONCAT('was ', COALESCE(v.value, 'none'), ', is ', ROUND(d.value, 4), ', which Magento 1 charged for it in product ', p.entity_id, ' (', COALESCE(p.sku, ''), ')')
FROM {m1.catalog_product_entity_decimal_variants} v
JOIN {catalog_product_entity_decimal} d ON d.entity_id = v.entity_id AND d.attribute_id = v.attribute_id AND d.store_id = v.store_id
JOIN {catalog_product_entity} e ON e.entity_id = v.entity_id
JOIN {catalog_product_entity} p ON p.entity_id = (
  SELECT MIN(l.parent_id) FROM {catalog_product_super_link} l JOIN {catalog_product_entity} c ON c.entity_id = l.parent_id AND c.type_id = 'configurable'
  WHERE l.product_id = v.entity_id)
WHERE NOT d.value <=> v.value
ORDER BY v.entity_id, v.store_id;
-- note: Prices of configurable products' variants that are new in a store view
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Price of a variant in one store view', CONCAT('product ', d.entity_id, ' (', COALESCE(e.sku, ''), '), store view ', d.store_id),
  CONCAT('is ', ROUND(d.value, 4), ', which Magento 1 charged for it there as a part of a configurable product; it had no price of its own there')
FROM {m1.catalog_product_entity_decimal_variants} v
JOIN {catalog_product_entity_decimal} d ON d.entity_id = v.entity_id AND d.attribute_id = v.attribute_id AND d.store_id <> 0
JOIN {catalog_product_entity} e ON e.entity_id = v.entity_id
LEFT JOIN {m1.catalog_product_entity_decimal_variants} o ON o.entity_id = d.entity_id AND o.attribute_id = d.attribute_id AND o.store_id = d.store_id
WHERE v.store_id = 0 AND o.value_id IS NULL
ORDER BY d.entity_id, d.store_id;

-- A variant of several configurables cost something else in each. It gets the price of the one with the lowest id. There are few of
-- them (f), which no server knows before it has found them: they come first.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Variant of several configurable products at different prices', CONCAT('product ', c.product_id, ' (', COALESCE(e.sku, ''), ')'),
  CONCAT('in product ', c.parent_id, ' (', COALESCE(p.sku, ''), ') Magento 1 charged ', c.price, ' for it; it has the price of product ', c.first_id, ' now: ', ROUND(d.value, 4))
FROM (
  SELECT STRAIGHT_JOIN l.product_id, l.parent_id, f.parent_id AS first_id, b.attribute_id,
    ROUND(GREATEST(0, MAX(b.value) + COALESCE(SUM(CASE WHEN s.is_percent = 1 THEN b.value * s.pricing_value / 100 ELSE s.pricing_value END), 0)), 4) AS price
  FROM (
    SELECT l.product_id, MIN(l.parent_id) AS parent_id
    FROM {catalog_product_super_link} l JOIN {catalog_product_entity} c ON c.entity_id = l.parent_id AND c.type_id = 'configurable'
    GROUP BY l.product_id HAVING COUNT(*) > 1
  ) f
  JOIN (SELECT DISTINCT entity_id, attribute_id FROM {m1.catalog_product_entity_decimal_variants}) v ON v.entity_id = f.product_id
  JOIN {catalog_product_super_link} l ON l.product_id = f.product_id AND l.parent_id <> f.parent_id
  JOIN {catalog_product_entity} c ON c.entity_id = l.parent_id AND c.type_id = 'configurable'
  JOIN {catalog_product_entity_decimal} b ON b.entity_id = l.parent_id AND b.attribute_id = v.attribute_id AND b.store_id = 0
  LEFT JOIN {catalog_product_super_attribute} a ON a.product_id = l.parent_id
  LEFT JOIN {catalog_product_entity_int} i ON i.entity_id = l.product_id AND i.attribute_id = a.attribute_id AND i.store_id = 0
  LEFT JOIN {m1.catalog_product_super_attribute_pricing} s
    ON s.product_super_attribute_id = a.product_super_attribute_id AND s.value_index = CAST(i.value AS CHAR) AND s.website_id = 0
  GROUP BY l.product_id, l.parent_id, f.parent_id, b.attribute_id
) c
JOIN {catalog_product_entity_decimal} d ON d.entity_id = c.product_id AND d.attribute_id = c.attribute_id AND d.store_id = 0
JOIN {catalog_product_entity} e ON e.entity_id = c.product_id
JOIN {catalog_product_entity} p ON p.entity_id = c.parent_id
WHERE c.price <> d.value
ORDER BY c.product_id, c.parent_id;

-- Magento 2 looks at the variants alone: what stands at the configurable itself does nothing there.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Special price of a configurable product', CONCAT('product ', d.entity_id, ' (', COALESCE(e.sku, ''), ')', CASE WHEN d.store_id = 0 THEN '' ELSE CONCAT(', store view ', d.store_id) END),
  CONCAT('is ', ROUND(d.value, 4), '; Magento 2 takes no notice of it: give its variants special prices, or make a catalog price rule')
FROM {catalog_product_entity_decimal} d
JOIN {eav_attribute} a ON a.attribute_id = d.attribute_id AND a.attribute_code = 'special_price'
JOIN {catalog_product_entity} e ON e.entity_id = d.entity_id AND e.type_id = 'configurable'
WHERE d.value IS NOT NULL
ORDER BY d.entity_id, d.store_id;
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Tier price of a configurable product', CONCAT('product ', t.entity_id, ' (', COALESCE(e.sku, ''), '), from quantity ', t.qty,
    CASE WHEN t.all_groups = 1 THEN '' ELSE CONCAT(', customer group ', t.customer_group_id) END, CASE WHEN t.website_id = 0 THEN '' ELSE CONCAT(', website ', t.website_id) END),
  CONCAT('is ', COALESCE(CONCAT(t.percentage_value, ' % off'), ROUND(t.value, 4)), '; Magento 2 takes no notice of it: give its variants tier prices')
FROM {catalog_product_entity_tier_price} t
JOIN {catalog_product_entity} e ON e.entity_id = t.entity_id AND e.type_id = 'configurable'
ORDER BY t.entity_id, t.qty, t.customer_group_id, t.website_id;

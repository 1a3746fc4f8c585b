-- Magento 2 keeps stock by source and SKU (its inventory modules, MSI). All of a migrated shop's stock is in the default source,
-- which supplies the default stock, which supplies every website. Sources and stocks that were set up before stay. Where Magento 2
-- is without these modules, nothing is done.

-- needs: inventory_source
INSERT INTO {inventory_source} (source_code, name, enabled, description, latitude, longitude, country_id, postcode)
SELECT 'default', 'Default Source', 1, 'Default Source', 0, 0, 'US', '00000' FROM (SELECT 1 AS one) x
WHERE NOT EXISTS (SELECT 1 FROM {inventory_source} WHERE source_code = 'default');
-- needs: inventory_stock
INSERT INTO {inventory_stock} (stock_id, name)
SELECT 1, 'Default Stock' FROM (SELECT 1 AS one) x WHERE NOT EXISTS (SELECT 1 FROM {inventory_stock} WHERE stock_id = 1);
-- needs: inventory_source_stock_link
INSERT INTO {inventory_source_stock_link} (stock_id, source_code, priority)
SELECT 1, 'default', 1 FROM (SELECT 1 AS one) x
WHERE NOT EXISTS (SELECT 1 FROM {inventory_source_stock_link} WHERE stock_id = 1 AND source_code = 'default');

-- needs: inventory_stock_sales_channel
DELETE FROM {inventory_stock_sales_channel}
WHERE type = 'website' AND code NOT IN (SELECT code FROM {store_website} WHERE code IS NOT NULL);
-- needs: inventory_stock_sales_channel
INSERT INTO {inventory_stock_sales_channel} (type, code, stock_id)
SELECT 'website', w.code, 1 FROM {store_website} w
WHERE w.website_id <> 0 AND w.code <> '' AND NOT EXISTS (
  SELECT 1 FROM {inventory_stock_sales_channel} c WHERE c.type = 'website' AND c.code = w.code);

-- A product of parts (bundle, configurable, grouped) is in no source. Of products that Magento 2 takes for the same SKU, the one
-- with the lowest id keeps its stock.
-- needs: inventory_source_item
DELETE FROM {inventory_source_item} WHERE source_code = 'default';
-- needs: inventory_source_item
INSERT INTO {inventory_source_item} (source_item_id, source_code, sku, quantity, status)
SELECT COALESCE((SELECT MAX(source_item_id) FROM {inventory_source_item}), 0) + ROW_NUMBER() OVER (ORDER BY e.entity_id),
  'default', e.sku, COALESCE(s.qty, 0), IF(COALESCE(s.is_in_stock, 0) <> 0, 1, 0)
FROM (
  SELECT MIN(e.entity_id) AS entity_id
  FROM {catalog_product_entity} e
  JOIN {cataloginventory_stock_item} s ON s.product_id = e.entity_id AND s.stock_id = 1
  WHERE e.type_id NOT IN ('bundle', 'configurable', 'grouped') AND e.sku <> ''
  GROUP BY e.sku
) first
JOIN {catalog_product_entity} e ON e.entity_id = first.entity_id
JOIN {cataloginventory_stock_item} s ON s.product_id = e.entity_id AND s.stock_id = 1;

-- One row for each open order and SKU, as Magento 2 writes it when an order is placed.
-- needs: inventory_reservation
DELETE FROM {inventory_reservation};
-- needs: inventory_reservation, inventory_source_item
INSERT INTO {inventory_reservation} (reservation_id, stock_id, sku, quantity, metadata)
SELECT ROW_NUMBER() OVER (ORDER BY r.order_id, r.product_id), COALESCE(c.stock_id, 1), e.sku, -r.quantity,
  CONCAT('{"event_type":"order_placed","object_type":"order","object_id":"', o.entity_id, '","object_increment_id":',
    JSON_QUOTE(COALESCE(o.increment_id, '')), '}')
FROM (
  SELECT q.order_id, MIN(q.product_id) AS product_id, SUM(q.quantity) AS quantity
  FROM {caravan.open_order} q JOIN {catalog_product_entity} p ON p.entity_id = q.product_id
  WHERE p.sku <> ''
  GROUP BY q.order_id, p.sku
) r
JOIN {sales_order} o ON o.entity_id = r.order_id
JOIN {catalog_product_entity} e ON e.entity_id = r.product_id
LEFT JOIN {store} t ON t.store_id = o.store_id
LEFT JOIN {store_website} w ON w.website_id = t.website_id
LEFT JOIN {inventory_stock_sales_channel} c ON c.type = 'website' AND c.code = w.code;

-- needs: inventory_shipment_source
DELETE FROM {inventory_shipment_source};
-- needs: inventory_shipment_source
INSERT INTO {inventory_shipment_source} (shipment_id, source_code) SELECT entity_id, 'default' FROM {sales_shipment};

-- needs: inventory_source_item
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Products without a SKU', CONCAT('product ', e.entity_id), 'is in no source, so that Magento 2 does not sell it; give it a SKU and save it'
FROM {catalog_product_entity} e
WHERE (e.sku IS NULL OR e.sku = '') AND e.type_id NOT IN ('bundle', 'configurable', 'grouped') ORDER BY e.entity_id;
-- needs: inventory_source_item
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'SKU of several products', e.sku, CONCAT('Magento 2 takes these products for one: ', GROUP_CONCAT(e.entity_id ORDER BY e.entity_id SEPARATOR ', '),
  '; the stock is that of the first; give the others a SKU of their own')
FROM {catalog_product_entity} e
WHERE e.sku <> '' AND e.type_id NOT IN ('bundle', 'configurable', 'grouped')
GROUP BY e.sku HAVING COUNT(*) > 1 ORDER BY e.sku;
-- needs: inventory_source_item
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Products without a stock item', CONCAT('product ', e.entity_id), CONCAT('SKU ', e.sku, ' is in no source; save it in Magento 2 with a quantity')
FROM {catalog_product_entity} e
LEFT JOIN {cataloginventory_stock_item} s ON s.product_id = e.entity_id AND s.stock_id = 1
WHERE s.item_id IS NULL AND e.type_id NOT IN ('bundle', 'configurable', 'grouped') ORDER BY e.entity_id;

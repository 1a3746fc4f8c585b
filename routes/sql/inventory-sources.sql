-- What open orders still hold of each product. Magento 1 took it out of stock when the order was placed; Magento 2 reserves it
-- and takes it out when it is shipped (virtual goods: invoiced). So stock becomes Magento 1's quantity plus what open orders
-- hold, the reservations are minus that, and what can be sold is what could be sold in Magento 1.
-- Magento 2 keeps stock by source and SKU (its inventory modules, MSI). All of a migrated shop's stock is in the default source,
-- which supplies the default stock, which supplies every website. Sources and stocks that were set up before stay. Where Magento 2
-- is without these modules, only the quantities of the stock items are set.
-- In the delta: what open orders hold is made anew for changed orders; everything else for the products in them, for changed
-- products and stock items, and for those that have, or had, the same SKU.

-- not in delta:
DROP TABLE IF EXISTS {caravan.open_order}, {caravan.stock_setting}, {caravan.source_sku}, {caravan.reservation}, {caravan.stock_order}, {caravan.stock_product}, {caravan.stock_sku};
-- held: it is taken from a shelf; not so a bundle or configurable product, one that is gone, or one without stock management.
-- not in delta:
CREATE TABLE {caravan.open_order} (
  order_id INT UNSIGNED NOT NULL, product_id INT UNSIGNED NOT NULL, quantity DECIMAL(12,4) NOT NULL, held TINYINT NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, order_id), KEY (order_id)
) {charset};
-- not in delta:
CREATE TABLE {caravan.stock_setting} (manage_stock TINYINT NOT NULL PRIMARY KEY, can_subtract TINYINT NOT NULL) {charset};
-- The SKU by which a product is in the source.
-- not in delta:
CREATE TABLE {caravan.source_sku} (product_id INT UNSIGNED NOT NULL PRIMARY KEY, sku VARCHAR(64) NULL, KEY (sku)) {charset};
-- not in delta:
CREATE TABLE {caravan.reservation} (
  reservation_id INT UNSIGNED NOT NULL PRIMARY KEY, order_id INT UNSIGNED NOT NULL, product_id INT UNSIGNED NOT NULL, sku VARCHAR(64) NOT NULL,
  stock_id INT UNSIGNED NOT NULL, quantity DECIMAL(12,4) NOT NULL, metadata VARCHAR(255) NOT NULL, KEY (sku)
) {charset};
-- What the delta has to make anew.
-- not in delta:
CREATE TABLE {caravan.stock_order} (order_id INT UNSIGNED NOT NULL PRIMARY KEY) {charset};
-- not in delta:
CREATE TABLE {caravan.stock_product} (product_id INT UNSIGNED NOT NULL PRIMARY KEY) {charset};
-- not in delta:
CREATE TABLE {caravan.stock_sku} (sku VARCHAR(64) NOT NULL PRIMARY KEY) {charset};

-- Magento's own defaults where the shop has no setting.
-- not in delta:
INSERT INTO {caravan.stock_setting} (manage_stock, can_subtract)
SELECT COALESCE(MAX(CASE WHEN path = 'cataloginventory/item_options/manage_stock' THEN value IN ('1', 'true') END), 1),
  COALESCE(MAX(CASE WHEN path = 'cataloginventory/options/can_subtract' THEN value IN ('1', 'true') END), 1)
FROM {m1.stock_setting} WHERE scope = 'default';

-- only in delta:
DELETE FROM {caravan.stock_order};
-- only in delta:
INSERT INTO {caravan.stock_order} (order_id)
SELECT row_id FROM {changed.sales_order.entity_id} a UNION SELECT row_id FROM {changed.sales_order_item.order_id} b;
-- only in delta:
DELETE FROM {caravan.stock_product};
-- only in delta:
INSERT INTO {caravan.stock_product} (product_id)
SELECT row_id FROM {changed.catalog_product_entity.entity_id} a
UNION SELECT row_id FROM {changed.cataloginventory_stock_item.product_id} b
UNION SELECT row_id FROM {changed.m1.stock_quantity.product_id} c
UNION SELECT q.product_id FROM {caravan.open_order} q JOIN {caravan.stock_order} o ON o.order_id = q.order_id;
-- only in delta:
DELETE q FROM {caravan.open_order} q JOIN {caravan.stock_order} o ON o.order_id = q.order_id;

-- Parts of one that is shipped as a whole are as open as that; shipments may be noted with either.
-- needs: inventory_reservation
-- in delta: AND o.entity_id IN (SELECT order_id FROM {caravan.stock_order})
INSERT INTO {caravan.open_order} (order_id, product_id, quantity)
SELECT open.order_id, open.product_id, LEAST(SUM(open.quantity), 999999)
FROM (
  SELECT i.order_id, i.product_id, LEAST(
    GREATEST(i.qty_ordered - COALESCE(i.qty_canceled, 0)
      - IF(i.is_virtual = 1, COALESCE(i.qty_invoiced, 0), GREATEST(COALESCE(i.qty_shipped, 0), COALESCE(i.qty_refunded, 0))), 0),
    IF(p.qty_ordered > 0, i.qty_ordered * GREATEST(p.qty_ordered - COALESCE(p.qty_canceled, 0)
      - IF(i.is_virtual = 1, COALESCE(p.qty_invoiced, 0), GREATEST(COALESCE(p.qty_shipped, 0), COALESCE(p.qty_refunded, 0))), 0)
      / p.qty_ordered, i.qty_ordered)) AS quantity
  FROM {sales_order} o
  JOIN {sales_order_item} i ON i.order_id = o.entity_id
  LEFT JOIN {sales_order_item} p ON p.item_id = i.parent_item_id AND p.order_id = i.order_id
  LEFT JOIN {sales_order_item} part ON part.order_id = i.order_id AND part.parent_item_id = i.item_id
  WHERE o.state NOT IN ('complete', 'closed', 'canceled') AND part.item_id IS NULL AND i.product_id IS NOT NULL {delta}
) open
WHERE open.quantity > 0
GROUP BY open.order_id, open.product_id;
-- only in delta:
INSERT INTO {caravan.stock_product} (product_id)
SELECT DISTINCT q.product_id FROM {caravan.open_order} q JOIN {caravan.stock_order} o ON o.order_id = q.order_id
LEFT JOIN {caravan.stock_product} known ON known.product_id = q.product_id WHERE known.product_id IS NULL;

-- only in delta:
UPDATE {caravan.open_order} q JOIN {caravan.stock_product} a ON a.product_id = q.product_id SET q.held = 0;
-- in delta: JOIN {caravan.stock_product} a ON a.product_id = q.product_id
UPDATE {caravan.open_order} q {delta}
JOIN {catalog_product_entity} e ON e.entity_id = q.product_id AND e.type_id NOT IN ('bundle', 'configurable', 'grouped')
JOIN {cataloginventory_stock_item} s ON s.product_id = q.product_id AND s.stock_id = 1
JOIN {caravan.stock_setting} c ON IF(s.use_config_manage_stock = 1, c.manage_stock, s.manage_stock) = 1
SET q.held = 1;

-- in delta: JOIN {caravan.stock_product} a ON a.product_id = s.product_id
UPDATE {cataloginventory_stock_item} s {delta} JOIN {m1.stock_quantity} m ON m.item_id = s.item_id
SET s.qty = m.qty;
-- A shop whose orders do not lessen the stock has it whole already.
-- note: stock quantities plus what open orders hold, which Magento 2 takes out at shipment
-- in delta: JOIN {caravan.stock_product} a ON a.product_id = q.product_id
UPDATE {cataloginventory_stock_item} s
JOIN (SELECT q.product_id, SUM(q.quantity) AS quantity FROM {caravan.open_order} q {delta} WHERE q.held = 1 GROUP BY q.product_id) open
  ON open.product_id = s.product_id
JOIN {caravan.stock_setting} c ON c.can_subtract = 1
SET s.qty = LEAST(COALESCE(s.qty, 0) + open.quantity, 99999999)
WHERE s.stock_id = 1;

-- needs: inventory_source
-- not in delta:
INSERT INTO {inventory_source} (source_code, name, enabled, description, latitude, longitude, country_id, postcode)
SELECT 'default', 'Default Source', 1, 'Default Source', 0, 0, 'US', '00000' FROM (SELECT 1 AS one) x
WHERE NOT EXISTS (SELECT 1 FROM {inventory_source} WHERE source_code = 'default');
-- needs: inventory_stock
-- not in delta:
INSERT INTO {inventory_stock} (stock_id, name)
SELECT 1, 'Default Stock' FROM (SELECT 1 AS one) x WHERE NOT EXISTS (SELECT 1 FROM {inventory_stock} WHERE stock_id = 1);
-- needs: inventory_source_stock_link
-- not in delta:
INSERT INTO {inventory_source_stock_link} (stock_id, source_code, priority)
SELECT 1, 'default', 1 FROM (SELECT 1 AS one) x
WHERE NOT EXISTS (SELECT 1 FROM {inventory_source_stock_link} WHERE stock_id = 1 AND source_code = 'default');

-- needs: inventory_stock_sales_channel
-- not in delta:
DELETE FROM {inventory_stock_sales_channel}
WHERE type = 'website' AND code NOT IN (SELECT code FROM {store_website} WHERE code IS NOT NULL);
-- needs: inventory_stock_sales_channel
-- not in delta:
INSERT INTO {inventory_stock_sales_channel} (type, code, stock_id)
SELECT 'website', w.code, 1 FROM {store_website} w
WHERE w.website_id <> 0 AND w.code <> '' AND NOT EXISTS (
  SELECT 1 FROM {inventory_stock_sales_channel} c WHERE c.type = 'website' AND c.code = w.code);

-- The SKUs that these products have, or had.
-- only in delta:
DELETE FROM {caravan.stock_sku};
-- only in delta:
INSERT INTO {caravan.stock_sku} (sku)
SELECT x.sku FROM {caravan.source_sku} x JOIN {caravan.stock_product} a ON a.product_id = x.product_id WHERE x.sku <> ''
UNION SELECT e.sku FROM {catalog_product_entity} e JOIN {caravan.stock_product} a ON a.product_id = e.entity_id WHERE e.sku <> '';
-- not in delta:
DELETE FROM {caravan.source_sku};
-- only in delta:
DELETE x FROM {caravan.source_sku} x JOIN {caravan.stock_product} a ON a.product_id = x.product_id;
-- in delta: JOIN {caravan.stock_product} a ON a.product_id = e.entity_id
INSERT INTO {caravan.source_sku} (product_id, sku) SELECT e.entity_id, e.sku FROM {catalog_product_entity} e;

-- A product of parts (bundle, configurable, grouped) is in no source. Of products that Magento 2 takes for the same SKU, the one
-- with the lowest id keeps its stock.
-- needs: inventory_source_item
-- not in delta:
DELETE FROM {inventory_source_item} WHERE source_code = 'default';
-- needs: inventory_source_item
-- only in delta:
DELETE i FROM {inventory_source_item} i JOIN {caravan.stock_sku} k ON k.sku = i.sku
WHERE i.source_code = 'default' AND NOT EXISTS (
  SELECT 1 FROM {catalog_product_entity} e JOIN {cataloginventory_stock_item} s ON s.product_id = e.entity_id AND s.stock_id = 1
  WHERE e.sku = i.sku AND e.type_id NOT IN ('bundle', 'configurable', 'grouped'));
-- needs: inventory_source_item
-- in delta: JOIN {caravan.stock_sku} k ON k.sku = e.sku
INSERT INTO {inventory_source_item} (source_item_id, source_code, sku, quantity, status)
SELECT COALESCE((SELECT MAX(x.source_item_id) FROM {inventory_source_item} x), 0) + ROW_NUMBER() OVER (ORDER BY e.entity_id),
  'default', e.sku, COALESCE(s.qty, 0), IF(COALESCE(s.is_in_stock, 0) <> 0, 1, 0)
FROM (
  SELECT MIN(e.entity_id) AS entity_id
  FROM {catalog_product_entity} e {delta}
  JOIN {cataloginventory_stock_item} s ON s.product_id = e.entity_id AND s.stock_id = 1
  WHERE e.type_id NOT IN ('bundle', 'configurable', 'grouped') AND e.sku <> ''
  GROUP BY e.sku
) first
JOIN {catalog_product_entity} e ON e.entity_id = first.entity_id
JOIN {cataloginventory_stock_item} s ON s.product_id = e.entity_id AND s.stock_id = 1
ON DUPLICATE KEY UPDATE sku = VALUES(sku), quantity = VALUES(quantity), status = VALUES(status);

-- One row for each open order and SKU, as Magento 2 writes it when an order is placed.
-- needs: inventory_reservation
-- not in delta:
DELETE FROM {inventory_reservation};
-- needs: inventory_reservation
-- only in delta:
DELETE r FROM {inventory_reservation} r JOIN {caravan.reservation} x ON x.reservation_id = r.reservation_id JOIN {caravan.stock_sku} k ON k.sku = x.sku;
-- needs: inventory_reservation
-- only in delta:
DELETE x FROM {caravan.reservation} x JOIN {caravan.stock_sku} k ON k.sku = x.sku;
-- needs: inventory_reservation, inventory_source_item
-- in delta: JOIN {caravan.stock_sku} k ON k.sku = p.sku
INSERT INTO {caravan.reservation} (reservation_id, order_id, product_id, sku, stock_id, quantity, metadata)
SELECT GREATEST(COALESCE((SELECT MAX(x.reservation_id) FROM {inventory_reservation} x), 0), COALESCE((SELECT MAX(x.reservation_id) FROM {caravan.reservation} x), 0))
    + ROW_NUMBER() OVER (ORDER BY r.order_id, r.product_id),
  r.order_id, r.product_id, e.sku, COALESCE(c.stock_id, 1), -r.quantity,
  CONCAT('{"event_type":"order_placed","object_type":"order","object_id":"', o.entity_id, '","object_increment_id":',
    JSON_QUOTE(COALESCE(o.increment_id, '')), '}')
FROM (
  SELECT q.order_id, MIN(q.product_id) AS product_id, SUM(q.quantity) AS quantity
  FROM {caravan.open_order} q JOIN {catalog_product_entity} p ON p.entity_id = q.product_id {delta}
  WHERE q.held = 1 AND p.sku <> ''
  GROUP BY q.order_id, p.sku
) r
JOIN {sales_order} o ON o.entity_id = r.order_id
JOIN {catalog_product_entity} e ON e.entity_id = r.product_id
LEFT JOIN {store} t ON t.store_id = o.store_id
LEFT JOIN {store_website} w ON w.website_id = t.website_id
LEFT JOIN {inventory_stock_sales_channel} c ON c.type = 'website' AND c.code = w.code;
-- needs: inventory_reservation, inventory_source_item
-- in delta: JOIN {caravan.stock_sku} k ON k.sku = x.sku
INSERT INTO {inventory_reservation} (reservation_id, stock_id, sku, quantity, metadata)
SELECT x.reservation_id, x.stock_id, x.sku, x.quantity, x.metadata FROM {caravan.reservation} x {delta} ORDER BY x.reservation_id;

-- needs: inventory_shipment_source
-- not in delta:
DELETE FROM {inventory_shipment_source};
-- needs: inventory_shipment_source
-- only in delta:
DELETE d FROM {inventory_shipment_source} d JOIN {changed.sales_shipment.entity_id} c ON c.row_id = d.shipment_id;
-- needs: inventory_shipment_source
-- in delta: WHERE entity_id IN {changed.sales_shipment.entity_id}
INSERT INTO {inventory_shipment_source} (shipment_id, source_code) SELECT entity_id, 'default' FROM {sales_shipment};

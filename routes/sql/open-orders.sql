-- What open orders still hold of each product. Magento 1 took it out of stock when the order was placed; Magento 2 reserves it
-- and takes it out when it is shipped (virtual goods: invoiced). So stock becomes Magento 1's quantity plus what open orders
-- hold, the reservations are minus that, and what can be sold is what could be sold in Magento 1.

DROP TABLE IF EXISTS {caravan.open_order};
CREATE TABLE {caravan.open_order} (
  order_id INT UNSIGNED NOT NULL,
  product_id INT UNSIGNED NOT NULL,
  quantity DECIMAL(12,4) NOT NULL,
  PRIMARY KEY (product_id, order_id)
) {charset};
DROP TABLE IF EXISTS {caravan.stock_setting};
CREATE TABLE {caravan.stock_setting} (manage_stock TINYINT NOT NULL, can_subtract TINYINT NOT NULL) {charset};

-- Magento's own defaults where the shop has no setting.
INSERT INTO {caravan.stock_setting} (manage_stock, can_subtract)
SELECT COALESCE(MAX(CASE WHEN path = 'cataloginventory/item_options/manage_stock' THEN value IN ('1', 'true') END), 1),
  COALESCE(MAX(CASE WHEN path = 'cataloginventory/options/can_subtract' THEN value IN ('1', 'true') END), 1)
FROM {m1.stock_setting} WHERE scope = 'default';

-- Only what is taken from a shelf counts: not a bundle or configurable product, but its parts. Parts of one that is shipped
-- as a whole are as open as that; shipments may be noted with either.
-- needs: inventory_reservation
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
  JOIN {catalog_product_entity} e ON e.entity_id = i.product_id AND e.type_id NOT IN ('bundle', 'configurable', 'grouped')
  JOIN {cataloginventory_stock_item} s ON s.product_id = i.product_id AND s.stock_id = 1
  JOIN {caravan.stock_setting} c ON IF(s.use_config_manage_stock = 1, c.manage_stock, s.manage_stock) = 1
  LEFT JOIN {sales_order_item} p ON p.item_id = i.parent_item_id
  LEFT JOIN {sales_order_item} part ON part.parent_item_id = i.item_id
  WHERE o.state NOT IN ('complete', 'closed', 'canceled') AND part.item_id IS NULL
) open
WHERE open.quantity > 0
GROUP BY open.order_id, open.product_id;

UPDATE {cataloginventory_stock_item} s JOIN {m1.stock_quantity} m ON m.item_id = s.item_id
SET s.qty = m.qty;
-- A shop whose orders do not lessen the stock has it whole already.
-- note: stock quantities plus what open orders hold, which Magento 2 takes out at shipment
UPDATE {cataloginventory_stock_item} s
JOIN (SELECT product_id, SUM(quantity) AS quantity FROM {caravan.open_order} GROUP BY product_id) open ON open.product_id = s.product_id
JOIN {caravan.stock_setting} c ON c.can_subtract = 1
SET s.qty = LEAST(COALESCE(s.qty, 0) + open.quantity, 99999999)
WHERE s.stock_id = 1;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Orders do not lessen the stock', 'cataloginventory/options/can_subtract',
  CONCAT('Magento 1 leaves quantities as they are when an order is placed. They arrive unchanged, and the ', COUNT(*),
    ' quantities of open orders are reserved besides, so that less can be sold than Magento 1 shows.')
FROM {caravan.open_order} HAVING COUNT(*) > 0 AND (SELECT MAX(can_subtract) FROM {caravan.stock_setting}) = 0;
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Open orders with products that are gone', CONCAT('order ', COALESCE(o.increment_id, o.entity_id)),
  CONCAT(COUNT(*), ' items, nothing is reserved for them: ', LEFT(GROUP_CONCAT(i.sku ORDER BY i.item_id SEPARATOR ', '), 500))
FROM {sales_order} o
JOIN {sales_order_item} i ON i.order_id = o.entity_id
LEFT JOIN {catalog_product_entity} e ON e.entity_id = i.product_id
WHERE o.state NOT IN ('complete', 'closed', 'canceled') AND e.entity_id IS NULL
GROUP BY o.entity_id, o.increment_id ORDER BY o.entity_id;

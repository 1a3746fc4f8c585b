-- What the shop's people should know of the stock: of orders and products that inventory-sources could not treat like others.

-- needs: inventory_reservation
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Orders do not lessen the stock', 'cataloginventory/options/can_subtract',
  CONCAT('Magento 1 leaves quantities as they are when an order is placed. They arrive unchanged, and the ', COUNT(*),
    ' quantities of open orders are reserved besides, so that less can be sold than Magento 1 shows.')
FROM {caravan.open_order} WHERE held = 1 HAVING COUNT(*) > 0 AND (SELECT MAX(can_subtract) FROM {caravan.stock_setting}) = 0;
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Open orders with products that are gone', CONCAT('order ', COALESCE(o.increment_id, o.entity_id)),
  CONCAT(COUNT(*), ' items, nothing is reserved for them: ', LEFT(GROUP_CONCAT(i.sku ORDER BY i.item_id SEPARATOR ', '), 500))
FROM {sales_order} o
JOIN {sales_order_item} i ON i.order_id = o.entity_id
LEFT JOIN {catalog_product_entity} e ON e.entity_id = i.product_id
WHERE o.state NOT IN ('complete', 'closed', 'canceled') AND e.entity_id IS NULL
GROUP BY o.entity_id, o.increment_id ORDER BY o.entity_id;

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

-- Looks whether Magento 2 can show every order's status: the status exists, and is assigned to the order's state. Orders stay as
-- they are.

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Order status that does not exist', COALESCE(o.status, '(none)'),
  CONCAT(COUNT(*), ' orders in state ', COALESCE(o.state, '(none)'), '; create the status under Stores > Order Status and assign it to this state')
FROM {sales_order} o
LEFT JOIN {sales_order_status} s ON s.status = o.status
WHERE s.status IS NULL
GROUP BY o.status, o.state ORDER BY o.status, o.state;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Order status that is not assigned to its state', o.status,
  CONCAT(COUNT(*), ' orders in state ', COALESCE(o.state, '(none)'), '; assign it under Stores > Order Status, or Magento 2 does not offer it in this state')
FROM {sales_order} o
JOIN {sales_order_status} s ON s.status = o.status
LEFT JOIN {sales_order_status_state} a ON a.status = o.status AND a.state = o.state
WHERE a.status IS NULL
GROUP BY o.status, o.state ORDER BY o.status, o.state;

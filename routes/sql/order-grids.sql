-- The lists of orders, invoices, shipments and credit memos in the admin: one row for each document, whether Magento 1's own
-- list had it or not, filled as Magento 2 fills them when a document is saved. Texts that are longer than a column of a list
-- are cut there, as Magento 2 does; the documents keep them whole.

-- Each order is made anew with all of its documents; in the delta, those that a change of the order, its payments, its addresses or
-- its documents concerns.
-- not in delta:
DROP TABLE IF EXISTS {caravan.grid_order};
-- not in delta:
CREATE TABLE {caravan.grid_order} (order_id INT UNSIGNED NOT NULL PRIMARY KEY) {charset};
-- Addresses that a document names though they are missing, or those of another order. There are hardly any.
-- not in delta:
DROP TABLE IF EXISTS {caravan.grid_address};
-- not in delta:
CREATE TABLE {caravan.grid_address} (
  address_id INT UNSIGNED NOT NULL,
  order_id INT UNSIGNED NOT NULL,
  PRIMARY KEY (address_id, order_id),
  KEY (order_id)
) {charset};
-- An order may have several payments; the lists show the first.
-- not in delta:
DROP TABLE IF EXISTS {caravan.order_method};
-- not in delta:
CREATE TABLE {caravan.order_method} (
  order_id INT UNSIGNED NOT NULL PRIMARY KEY,
  method VARCHAR(128) NULL
) {charset};

-- only in delta:
DELETE FROM {caravan.grid_order};
-- only in delta:
INSERT INTO {caravan.grid_order} (order_id)
SELECT row_id FROM {changed.sales_order.entity_id} a
UNION SELECT row_id FROM {changed.sales_order_payment.parent_id} b
UNION SELECT row_id FROM {changed.sales_order_address.parent_id} c
UNION SELECT row_id FROM {changed.sales_invoice.order_id} d
UNION SELECT row_id FROM {changed.sales_shipment.order_id} e
UNION SELECT row_id FROM {changed.sales_creditmemo.order_id} f
UNION SELECT g.order_id FROM {caravan.grid_address} g JOIN {changed.sales_order_address.entity_id} h ON h.row_id = g.address_id;

-- only in delta:
DELETE g FROM {caravan.grid_address} g JOIN {caravan.grid_order} c ON c.order_id = g.order_id;
-- in delta: WHERE order_id IN (SELECT order_id FROM {caravan.grid_order})
INSERT INTO {caravan.grid_address} (address_id, order_id)
SELECT d.address_id, d.order_id
FROM (
  SELECT shipping_address_id AS address_id, order_id FROM (SELECT entity_id AS order_id, shipping_address_id FROM {sales_order}) o {delta}
  UNION SELECT billing_address_id, order_id FROM (SELECT entity_id AS order_id, billing_address_id FROM {sales_order}) o {delta}
  UNION SELECT shipping_address_id, order_id FROM {sales_invoice} {delta}
  UNION SELECT billing_address_id, order_id FROM {sales_invoice} {delta}
  UNION SELECT shipping_address_id, order_id FROM {sales_shipment} {delta}
  UNION SELECT billing_address_id, order_id FROM {sales_shipment} {delta}
  UNION SELECT shipping_address_id, order_id FROM {sales_creditmemo} {delta}
  UNION SELECT billing_address_id, order_id FROM {sales_creditmemo} {delta}
) d
LEFT JOIN {sales_order_address} a ON a.entity_id = d.address_id AND a.parent_id = d.order_id
WHERE d.address_id > 0 AND a.entity_id IS NULL;

-- only in delta:
DELETE m FROM {caravan.order_method} m JOIN {caravan.grid_order} c ON c.order_id = m.order_id;
-- in delta: WHERE parent_id IN (SELECT order_id FROM {caravan.grid_order})
INSERT INTO {caravan.order_method} (order_id, method)
SELECT p.parent_id, p.method
FROM {sales_order_payment} p
JOIN (SELECT MIN(entity_id) AS entity_id FROM {sales_order_payment} {delta} GROUP BY parent_id) first ON first.entity_id = p.entity_id;

-- not in delta:
DELETE FROM {sales_order_grid};
-- only in delta:
DELETE g FROM {sales_order_grid} g JOIN {caravan.grid_order} c ON c.order_id = g.entity_id;
-- in delta: WHERE o.entity_id IN (SELECT order_id FROM {caravan.grid_order})
-- keys afterwards: from 10000 rows of sales_order
INSERT INTO {sales_order_grid} (entity_id, status, store_id, store_name, customer_id, base_grand_total, base_total_paid, grand_total,
  total_paid, increment_id, base_currency_code, order_currency_code, shipping_name, billing_name, created_at, updated_at,
  billing_address, shipping_address, shipping_information, customer_email, customer_group, subtotal, shipping_and_handling,
  customer_name, payment_method, total_refunded)
SELECT o.entity_id, o.status, o.store_id, LEFT(o.store_name, 255), o.customer_id, o.base_grand_total, o.base_total_paid, o.grand_total,
  o.total_paid, o.increment_id, o.base_currency_code, o.order_currency_code,
  LEFT(TRIM(CONCAT_WS(' ', s.firstname, s.lastname)), 255),
  LEFT(TRIM(CONCAT_WS(' ', b.firstname, b.lastname)), 255),
  o.created_at, o.updated_at,
  LEFT(TRIM(CONCAT_WS(', ', b.street, b.city, b.region, b.postcode)), 255),
  LEFT(TRIM(CONCAT_WS(', ', s.street, s.city, s.region, s.postcode)), 255),
  LEFT(o.shipping_description, 255), LEFT(o.customer_email, 255), o.customer_group_id, o.base_subtotal, o.base_shipping_amount,
  LEFT(TRIM(CONCAT_WS(' ', o.customer_firstname, o.customer_lastname)), 255), m.method, o.total_refunded
FROM {sales_order} o
LEFT JOIN {sales_order_address} s ON s.entity_id = o.shipping_address_id
LEFT JOIN {sales_order_address} b ON b.entity_id = o.billing_address_id
LEFT JOIN {caravan.order_method} m ON m.order_id = o.entity_id;

-- not in delta:
DELETE FROM {sales_invoice_grid};
-- only in delta:
DELETE g FROM {sales_invoice_grid} g JOIN {caravan.grid_order} c ON c.order_id = g.order_id;
-- in delta: WHERE i.order_id IN (SELECT order_id FROM {caravan.grid_order})
-- keys afterwards: from 10000 rows of sales_invoice
INSERT INTO {sales_invoice_grid} (entity_id, increment_id, state, store_id, store_name, order_id, order_increment_id, order_created_at,
  customer_name, customer_email, customer_group_id, payment_method, store_currency_code, order_currency_code, base_currency_code,
  global_currency_code, billing_name, billing_address, shipping_address, shipping_information, subtotal, shipping_and_handling,
  grand_total, created_at, updated_at, base_grand_total)
SELECT i.entity_id, i.increment_id, i.state, i.store_id, LEFT(o.store_name, 255), i.order_id, o.increment_id, o.created_at,
  LEFT(TRIM(CONCAT_WS(' ', o.customer_firstname, o.customer_lastname)), 255), LEFT(o.customer_email, 255), o.customer_group_id, m.method,
  i.store_currency_code, i.order_currency_code, i.base_currency_code, i.global_currency_code,
  LEFT(TRIM(CONCAT_WS(' ', b.firstname, b.lastname)), 255),
  LEFT(TRIM(CONCAT_WS(', ', b.street, b.city, b.region, b.postcode)), 255),
  LEFT(TRIM(CONCAT_WS(', ', s.street, s.city, s.region, s.postcode)), 255),
  LEFT(o.shipping_description, 255), o.base_subtotal, o.base_shipping_amount, i.grand_total, i.created_at, i.updated_at, i.base_grand_total
FROM {sales_invoice} i
LEFT JOIN {sales_order} o ON o.entity_id = i.order_id
LEFT JOIN {sales_order_address} s ON s.entity_id = i.shipping_address_id
LEFT JOIN {sales_order_address} b ON b.entity_id = i.billing_address_id
LEFT JOIN {caravan.order_method} m ON m.order_id = i.order_id;

-- This list wants the number and date of the order also where the order is gone.
-- not in delta:
DELETE FROM {sales_shipment_grid};
-- only in delta:
DELETE g FROM {sales_shipment_grid} g JOIN {caravan.grid_order} c ON c.order_id = g.order_id;
-- in delta: WHERE d.order_id IN (SELECT order_id FROM {caravan.grid_order})
-- keys afterwards: from 10000 rows of sales_shipment
INSERT INTO {sales_shipment_grid} (entity_id, increment_id, store_id, order_increment_id, order_id, order_created_at, customer_name,
  total_qty, shipment_status, order_status, billing_address, shipping_address, billing_name, shipping_name, customer_email,
  customer_group_id, payment_method, shipping_information, created_at, updated_at)
SELECT d.entity_id, d.increment_id, d.store_id, COALESCE(LEFT(o.increment_id, 32), ''), d.order_id, COALESCE(o.created_at, d.created_at),
  LEFT(TRIM(CONCAT_WS(' ', o.customer_firstname, o.customer_lastname)), 128), d.total_qty, d.shipment_status, o.status,
  LEFT(TRIM(CONCAT_WS(', ', b.street, b.city, b.region, b.postcode)), 255),
  LEFT(TRIM(CONCAT_WS(', ', s.street, s.city, s.region, s.postcode)), 255),
  LEFT(TRIM(CONCAT_WS(' ', b.firstname, b.lastname)), 128),
  LEFT(TRIM(CONCAT_WS(' ', s.firstname, s.lastname)), 128),
  LEFT(o.customer_email, 128), o.customer_group_id, LEFT(m.method, 32), LEFT(o.shipping_description, 255), d.created_at, d.updated_at
FROM {sales_shipment} d
LEFT JOIN {sales_order} o ON o.entity_id = d.order_id
LEFT JOIN {sales_order_address} s ON s.entity_id = d.shipping_address_id
LEFT JOIN {sales_order_address} b ON b.entity_id = d.billing_address_id
LEFT JOIN {caravan.order_method} m ON m.order_id = d.order_id;

-- The customer group of this list is a small number; a group beyond that stays empty here.
-- not in delta:
DELETE FROM {sales_creditmemo_grid};
-- only in delta:
DELETE g FROM {sales_creditmemo_grid} g JOIN {caravan.grid_order} c ON c.order_id = g.order_id;
-- in delta: WHERE c.order_id IN (SELECT order_id FROM {caravan.grid_order})
-- keys afterwards: from 10000 rows of sales_creditmemo
INSERT INTO {sales_creditmemo_grid} (entity_id, increment_id, created_at, updated_at, order_id, order_increment_id, order_created_at,
  billing_name, state, base_grand_total, order_status, store_id, billing_address, shipping_address, customer_name, customer_email,
  customer_group_id, payment_method, shipping_information, subtotal, shipping_and_handling, adjustment_positive, adjustment_negative,
  order_base_grand_total)
SELECT c.entity_id, c.increment_id, c.created_at, c.updated_at, c.order_id, o.increment_id, o.created_at,
  LEFT(TRIM(CONCAT_WS(' ', b.firstname, b.lastname)), 255), c.state, c.base_grand_total, o.status, c.store_id,
  LEFT(TRIM(CONCAT_WS(', ', b.street, b.city, b.region, b.postcode)), 255),
  LEFT(TRIM(CONCAT_WS(', ', s.street, s.city, s.region, s.postcode)), 255),
  LEFT(TRIM(CONCAT_WS(' ', o.customer_firstname, o.customer_lastname)), 128), LEFT(o.customer_email, 128),
  IF(o.customer_group_id > 32767, NULL, o.customer_group_id), LEFT(m.method, 32), LEFT(o.shipping_description, 255),
  c.subtotal, c.shipping_amount, c.adjustment_positive, c.adjustment_negative, o.base_grand_total
FROM {sales_creditmemo} c
LEFT JOIN {sales_order} o ON o.entity_id = c.order_id
LEFT JOIN {sales_order_address} s ON s.entity_id = c.shipping_address_id
LEFT JOIN {sales_order_address} b ON b.entity_id = c.billing_address_id
LEFT JOIN {caravan.order_method} m ON m.order_id = c.order_id;

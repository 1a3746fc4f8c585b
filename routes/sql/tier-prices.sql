-- Tier prices: reports where Magento 1 had a tier price from quantity 1 and a group price for the same product, customers and
-- website. Magento 2 has room for one; the copy took the one that Magento 1 charged.
-- needs: m1.catalog_product_entity_group_price
-- note: Tier prices from quantity 1 that met a group price; the one that Magento 1 charged is kept
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Tier price and group price for the same customers',
  CONCAT('product ', g.entity_id, ' (', COALESCE(e.sku, ''), '), ', CASE WHEN g.all_groups = 1 THEN 'all groups' ELSE CONCAT('customer group ', g.customer_group_id) END,
    CASE WHEN g.website_id = 0 THEN '' ELSE CONCAT(', website ', g.website_id) END),
  CONCAT('tier price from quantity 1: ', g.tier_value, '; group price: ', g.value, CASE WHEN g.is_percent = 1 THEN ' %' ELSE '' END,
    '; kept: ', COALESCE(CONCAT(r.percentage_value, ' %'), r.value, 'none, since product, group or website is gone'))
FROM {m1.catalog_product_entity_group_price_beside_tier} g
LEFT JOIN {catalog_product_entity} e ON e.entity_id = g.entity_id
LEFT JOIN {catalog_product_entity_tier_price} r
  ON r.entity_id = g.entity_id AND r.all_groups = g.all_groups AND r.customer_group_id = g.customer_group_id AND r.website_id = g.website_id AND r.qty = 1;

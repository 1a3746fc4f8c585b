-- What years leave behind: entity types of extensions and of the old sales tables, attributes and places in sets of what is gone,
-- attributes of extensions with codes that Magento 2 uses for something else, group names that give no code, swatches.
INSERT INTO `{p}eav_entity_type` (`entity_type_id`, `entity_type_code`, `entity_model`, `entity_table`, `default_attribute_set_id`) VALUES
  (12, 'quote_item', 'sales/quote_item', 'sales/quote_item', 12),
  (30, 'acme_post', 'acme_blog/post', 'acme_blog/post', 44);

INSERT INTO `{p}eav_attribute_set` (`attribute_set_id`, `entity_type_id`, `attribute_set_name`, `sort_order`) VALUES
  (12, 12, 'Default', 0),
  (44, 30, 'Default', 0);

INSERT INTO `{p}eav_attribute_group` (`attribute_group_id`, `attribute_set_id`, `attribute_group_name`, `sort_order`, `default_id`) VALUES
  (241, 12, 'General', 1, 1),
  (242, 44, 'Post', 1, 1),
  (243, 42, 'Design!', 8, 0),
  (244, 42, 'Pflege', 9, 0),
  (245, 42, 'Pflege?', 10, 0),
  (246, 42, 'Content', 11, 0),
  (247, 43, '', 10, 0);

INSERT INTO `{p}eav_attribute` (`attribute_id`, `entity_type_id`, `attribute_code`, `backend_model`, `backend_type`, `frontend_input`, `frontend_label`, `source_model`, `is_user_defined`, `default_value`) VALUES
  (245, 12, 'weight', NULL, 'decimal', 'text', 'Weight', NULL, 0, NULL),
  (246, 30, 'headline', NULL, 'varchar', 'text', 'Headline', NULL, 1, NULL),
  (247, 4, 'custom_layout', NULL, 'text', 'textarea', 'Layout der Galerie', NULL, 1, NULL),
  (248, 4, 'shelf', NULL, 'varchar', '', 'Regal', 'acme_shelf/source', 1, NULL),
  (249, 4, 'first_sold', 'eav/entity_attribute_backend_datetime', 'datetime', 'date', 'Zuerst verkauft', NULL, 1, '1388534400'),
  (250, 1, 'club', NULL, 'varchar', 'text', 'Club', NULL, 1, NULL);

INSERT INTO `{p}catalog_eav_attribute` (`attribute_id`, `is_global`, `is_visible`) VALUES
  (247, 0, 1),
  (248, 1, 1);

INSERT INTO `{p}customer_eav_attribute` (`attribute_id`, `is_visible`, `validate_rules`, `is_system`, `sort_order`, `data_model`) VALUES
  (250, 1, 'a:1:{s:15:"max_text_length"', 0, 200, 'acme_club/data');

-- 249 stands in a group of another set.
INSERT INTO `{p}eav_entity_attribute` (`entity_attribute_id`, `entity_type_id`, `attribute_set_id`, `attribute_group_id`, `attribute_id`, `sort_order`) VALUES
  (9001, 12, 12, 241, 245, 1),
  (9002, 30, 44, 242, 246, 1),
  (9003, 4, 41, 224, 247, 64),
  (9004, 4, 42, 243, 248, 1),
  (9005, 4, 42, 224, 249, 2),
  (9006, 1, 1, 201, 250, 90);

INSERT INTO `{p}catalog_product_entity_text` (`value_id`, `entity_type_id`, `attribute_id`, `store_id`, `entity_id`, `value`) VALUES
  (9001, 4, 247, 0, 13, 'drei Spalten');

-- Left over from another attribute set: bowls have no size.
INSERT INTO `{p}catalog_product_entity_int` (`value_id`, `entity_type_id`, `attribute_id`, `store_id`, `entity_id`, `value`) VALUES
  (9001, 4, 237, 0, 14, 1);

-- What the merchant set up: a label, an optional telephone, color in the layered navigation, swatches.
UPDATE `{p}eav_attribute` SET `frontend_label` = 'Preis ab' WHERE `attribute_id` = 180;
UPDATE `{p}eav_attribute` SET `is_required` = 0 WHERE `attribute_id` = 136;
UPDATE `{p}catalog_eav_attribute` SET `is_filterable` = 1, `is_comparable` = 1, `position` = 7 WHERE `attribute_id` = 197;

INSERT INTO `{p}core_config_data` (`config_id`, `scope`, `scope_id`, `path`, `value`) VALUES
  (9001, 'default', 0, 'configswatches/general/swatch_attributes', '197, 237,240');

package io.caravan.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.verify.Verification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code promote}, on an entity of the test's own, with table prefixes. */
class PromotedAttributesTest {

    private static final String RULES = """
            tables:
              acme_person:
                promote:
                  entity-type: acme
                  attributes: { name: {}, age: { to: years }, secret: { drop: "not wanted" }, level: { convert: { prefix: { text: "L" } } } }
                columns: { entity_type_id: drop }
              acme_person_varchar: { without-promoted-of: acme_person }
              acme_person_int: { without-promoted-of: acme_person }
            """;

    private Journey journey;

    @BeforeEach
    void tables() {
        journey = Journey.ofNothing("old_", "new_")
                .m1("DROP TABLE old_eav_entity_type")
                .m1("CREATE TABLE old_eav_entity_type (entity_type_id INT PRIMARY KEY, entity_type_code VARCHAR(50))")
                .m1("INSERT INTO old_eav_entity_type VALUES (9, 'acme'), (10, 'other')")
                .m1("CREATE TABLE old_eav_attribute (attribute_id INT PRIMARY KEY, entity_type_id INT, attribute_code VARCHAR(255), backend_type VARCHAR(8), backend_table VARCHAR(255) NULL)")
                .m1("INSERT INTO old_eav_attribute VALUES (71, 9, 'name', 'varchar', NULL), (72, 9, 'age', 'int', ''), (73, 9, 'secret', 'varchar', NULL),"
                        + " (74, 9, 'level', 'static', NULL), (75, 9, 'own', 'varchar', NULL), (76, 10, 'name', 'varchar', NULL)")
                .m1("CREATE TABLE old_acme_person (entity_id INT PRIMARY KEY, entity_type_id INT, level VARCHAR(9))")
                .m1("CREATE TABLE old_acme_person_varchar (value_id INT PRIMARY KEY, attribute_id INT, entity_id INT, value VARCHAR(255), UNIQUE (entity_id, attribute_id))")
                // As very old shops have it: nothing keeps an attribute from having two values.
                .m1("CREATE TABLE old_acme_person_int (value_id INT PRIMARY KEY, attribute_id INT, entity_id INT, value INT)")
                .m1("INSERT INTO old_acme_person VALUES (1, 9, '3'), (2, 9, NULL), (3, 9, '5')")
                .m1("INSERT INTO old_acme_person_varchar VALUES (1, 71, 1, 'Анна'), (2, 73, 1, 'x'), (3, 75, 1, 'own'), (4, 71, 3, ''), (5, 76, 3, 'of another entity')")
                .m1("INSERT INTO old_acme_person_int VALUES (1, 72, 1, 30), (2, 72, 1, 31), (3, 75, 1, 7)")
                .m2("CREATE TABLE new_acme_person (entity_id INT PRIMARY KEY, name VARCHAR(255), years INT, level VARCHAR(9))")
                .m2("CREATE TABLE new_acme_person_varchar (value_id INT PRIMARY KEY, attribute_id INT, entity_id INT, value VARCHAR(255))")
                .m2("CREATE TABLE new_acme_person_int (value_id INT PRIMARY KEY, attribute_id INT, entity_id INT, value INT)")
                .file("mappings/acme.yaml", RULES)
                .area("acme", "acme_person", "acme_person_varchar", "acme_person_int");
    }

    @AfterEach
    void drop() {
        journey.close();
    }

    @Test
    void attributesBecomeColumnsAndLeaveNoRows() {
        journey.migrate();
        assertThat(journey.inM2("SELECT * FROM new_acme_person ORDER BY 1")).containsExactly("1|Анна|31|L3", "2|null|null|null", "3||null|L5");
        assertThat(journey.inM2("SELECT value_id FROM new_acme_person_varchar ORDER BY 1")).containsExactly("3", "5");
        assertThat(journey.inM2("SELECT value_id FROM new_acme_person_int ORDER BY 1")).containsExactly("3");
        assertThat(journey.account("acme_person_varchar").skipped()).isEqualTo(3);
        assertThat(journey.account("acme_person_int").notes()).containsOnlyKeys(
                "skipped: values of attributes that are columns in M2, or that a rule drops ('promote' of acme_person)");
        assertThat(journey.tables().values()).allMatch(table -> table.account().adds());
        try (Shops shops = journey.open()) {
            assertThat(new Verification(shops, shops.plans(), List.of("acme"), 1).run(Verification.Progress.SILENT).clean()).isTrue();
            journey.m2("UPDATE new_acme_person SET name = 'Anna' WHERE entity_id = 1");
            assertThat(new Verification(shops, shops.plans(), List.of("acme"), 1).run(Verification.Progress.SILENT).clean()).isFalse();
        }
    }

    /** Nothing may be lost: the rows of values stay. */
    @Test
    void anAttributeWithoutAColumnInM2KeepsItsRows() {
        journey.m2("ALTER TABLE new_acme_person DROP COLUMN name");
        journey.migrate();
        assertThat(journey.inM2("SELECT value_id FROM new_acme_person_varchar ORDER BY 1")).containsExactly("1", "3", "4", "5");
    }

    @Test
    void anAttributeThatM1LacksDoesNotApply() {
        journey.m1("DELETE FROM old_eav_attribute WHERE attribute_code = 'age'");
        journey.migrate();
        assertThat(journey.inM2("SELECT * FROM new_acme_person ORDER BY 1")).containsExactly("1|Анна|null|L3", "2|null|null|null", "3||null|L5");
    }

    @Test
    void aTakenBackRuleLeavesTheRows() {
        journey.overlay("tables: { acme_person: { promote: { attributes: { name: null } } } }");
        journey.migrate();
        assertThat(journey.inM2("SELECT name FROM new_acme_person WHERE entity_id = 1")).containsExactly("null");
        assertThat(journey.inM2("SELECT value_id FROM new_acme_person_varchar ORDER BY 1")).containsExactly("1", "3", "4", "5");
    }

    @Test
    void anOperatorsTypoIsNamed() {
        journey.overlay("tables:\n  acme_person:\n    promote:\n      attributes:\n        nmae: {}\n        own: { to: ownn }\n");
        assertThatThrownBy(() -> journey.migrate()).hasRootCauseInstanceOf(MappingFault.class).rootCause()
                .hasMessageContaining("test.yaml:5").hasMessageContaining("no attribute 'nmae' (did you mean 'name'?)");
        journey.overlay("tables:\n  acme_person:\n    promote:\n      attributes:\n        own: { to: yeers }\n");
        assertThatThrownBy(() -> journey.migrate()).hasRootCauseInstanceOf(MappingFault.class).rootCause()
                .hasMessageContaining("test.yaml:5").hasMessageContaining("no column 'yeers' (did you mean 'years'?)");
        journey.overlay("tables:\n  acme_person:\n    promote:\n      atributes: {}\n");
        assertThatThrownBy(() -> journey.migrate()).isInstanceOf(MappingFault.class).hasMessageContaining("did you mean 'attributes'?");
    }

    @Test
    void anotherAttributeIsAnotherPlan() {
        String before = fingerprint("acme_person");
        String valuesBefore = fingerprint("acme_person_varchar");
        journey.overlay("tables: { acme_person: { promote: { attributes: { own: { to: name } , name: null } } } }");
        assertThat(fingerprint("acme_person")).isNotEqualTo(before);
        assertThat(fingerprint("acme_person_varchar")).isNotEqualTo(valuesBefore);
    }

    private String fingerprint(String table) {
        try (Shops shops = journey.open()) {
            return shops.plans().plan(table).orElseThrow().fingerprint();
        }
    }
}

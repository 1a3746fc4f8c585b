package io.caravan.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnConditionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            a.x = t.x                                       # a.x = t.x
            a.x = t.x AND a.y = 1                           # a.x = t.x;a.y = 1
            a.x = t.x and (a.y = 1 AND a.z = 2)             # a.x = t.x;(a.y = 1 AND a.z = 2)
            a.x = ' AND ' AND a.y = t.y                     # a.x = ' AND ';a.y = t.y
            a.brand = t.brand AND a.ordered = 1             # a.brand = t.brand;a.ordered = 1
            a.x = t.x OR a.y = t.y                          # a.x = t.x OR a.y = t.y
            a.x BETWEEN 1 AND 5 AND a.y = t.y               # a.x BETWEEN 1 AND 5 AND a.y = t.y
            a.x = CASE WHEN t.x = 1 AND t.y = 2 THEN 1 END  # a.x = CASE WHEN t.x = 1 AND t.y = 2 THEN 1 END
            """)
    void partsOnTheOutermostLevel(String on, String parts) {
        assertThat(OnCondition.parts(on)).isEqualTo(List.of(parts.split(";")));
    }

    @Test
    void subSelectsSeeWhatIsAndNotWhatWas() {
        assertThat(OnCondition.withoutSelects("l.product_id = t.entity_id AND l.parent_id = (SELECT MIN(m.parent_id) FROM link m)"))
                .containsExactly("l.product_id = t.entity_id");
    }

    @Test
    void columnsOfAnAlias() {
        assertThat(OnCondition.columns("`a`.`x` = t.x AND a.y = ba.z AND a . w = 1", "a")).containsExactly("x", "y", "w");
        assertThat(OnCondition.names("ba.z = t.z", "a")).isFalse();
    }

    @Test
    void renamesAnAliasAlone() {
        assertThat(OnCondition.renamed("`a`.`x` = t.a AND ba.x = a.y", "a", "changed")).isEqualTo("changed.`x` = t.a AND ba.x = changed.y");
    }

    @ParameterizedTest
    @CsvSource({
        "a.entity_id = t.entity_id, entity_id",
        "t.entity_id = a.parent_id, parent_id",
        "`a`.`entity_id` = `t`.`entity_id`, entity_id",
        "a.entity_id >= t.entity_id, ",
        "a.entity_id = t.other_id, ",
        "a.entity_id = t.entity_id + 1, ",
    })
    void whatIsEqualToAColumn(String part, String column) {
        assertThat(OnCondition.equated(part, "a", "entity_id").orElse(null)).isEqualTo(column);
    }
}

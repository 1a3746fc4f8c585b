package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GRANT ALL PRIVILEGES ON *.* TO `u`@`%` IDENTIFIED BY PASSWORD '*0' WITH GRANT OPTION     | my_shop   | true
            GRANT SELECT, INSERT ON *.* TO 'u'@'%'                                                   | my_shop   | true
            GRANT INSERT, UPDATE ON *.* TO `u`@`%`                                                   | my_shop   | false
            GRANT USAGE ON *.* TO `u`@`%`                                                            | my_shop   | false
            GRANT SELECT ON `my_shop`.* TO `u`@`%`                                                   | my_shop   | true
            GRANT SELECT ON `my_shop`.* TO `u`@`%`                                                   | myXshop   | true
            GRANT SELECT ON `my\\_shop`.* TO `u`@`%`                                                 | my_shop   | true
            GRANT SELECT ON `my\\_shop`.* TO `u`@`%`                                                 | myXshop   | false
            GRANT SELECT ON `my%`.* TO `u`@`%`                                                       | my_shop   | true
            GRANT SELECT ON `my`.* TO `u`@`%`                                                        | my_shop   | false
            GRANT SELECT ON `a``b.c`.* TO `u`@`%`                                                    | a`b.c     | true
            GRANT SELECT (`id`, `name`), INSERT ON `my_shop`.* TO `u`@`%`                            | my_shop   | false
            GRANT SELECT ON `my_shop`.`core_store` TO `u`@`%`                                        | my_shop   | false
            GRANT EXECUTE ON PROCEDURE `my_shop`.`p` TO `u`@`%`                                      | my_shop   | false
            GRANT PROXY ON ''@'%' TO 'root'@'localhost' WITH GRANT OPTION                            | my_shop   | false
            GRANT CREATE TEMPORARY TABLES, SELECT ON `my_shop`.* TO `u`@`%`                          | my_shop   | true
            """)
    void selectOnDatabase(String grant, String database, boolean granted) {
        assertThat(new Grants(List.of(grant)).onDatabase("SELECT", database)).isEqualTo(granted);
    }

    @Test
    void tables() {
        Grants grants = new Grants(List.of(
                "GRANT SELECT ON `shop`.`a` TO `u`@`%`", "GRANT SELECT (`id`), DELETE ON `shop`.`b` TO `u`@`%`"));

        assertThat(grants.onTable("SELECT", "shop", "a")).isTrue();
        assertThat(grants.onTable("SELECT", "shop", "b")).isFalse();
        assertThat(grants.onTable("DELETE", "shop", "b")).isTrue();
        Privileges m1 = Privileges.of("m1", false, false);
        assertThat(m1.missing(grants, "shop", Set.of("a")).none()).isTrue();
        assertThat(m1.missing(grants, "shop", Set.of("a", "b")).list()).isEqualTo("SELECT");
        assertThat(m1.missing(grants, "shop", Set.of()).list()).isEqualTo("SELECT");
    }

    @Test
    void partialRevokes() {
        Grants grants = new Grants(List.of("GRANT SELECT, CREATE ON *.* TO `u`@`%`", "REVOKE CREATE ON `shop`.* FROM `u`@`%`"));

        assertThat(grants.onDatabase("SELECT", "shop")).isTrue();
        assertThat(grants.onDatabase("CREATE", "shop")).isFalse();
        assertThat(grants.onDatabase("CREATE", "other")).isTrue();
    }

    @Test
    void roles() {
        assertThat(new Grants(List.of("GRANT `r1`@`%`,`r2`@`%` TO `u`@`%`", "GRANT USAGE ON *.* TO `u`@`%`")).roles())
                .containsExactly("`r1`@`%`", "`r2`@`%`");
        assertThat(new Grants(List.of("GRANT `r1` TO `u`@`%`")).roles()).containsExactly("`r1`");
    }

    @Test
    void statement() {
        assertThat(Privileges.of("m2", false, false).statement("my`shop", "'u'@'%'"))
                .isEqualTo("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `my``shop`.* TO 'u'@'%';");
    }
}

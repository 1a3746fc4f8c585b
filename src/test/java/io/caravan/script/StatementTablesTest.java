package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTablesTest {

    private static Optional<List<String>> written(String sql) {
        return new StatementTables(sql).written();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "INSERT INTO `a` (x) SELECT x FROM `b` | a",
        "insert ignore into `a` SELECT 1 | a",
        "REPLACE INTO `a` VALUES (1) | a",
        "DELETE FROM `a` | a",
        "DELETE FROM `a` WHERE x NOT IN (SELECT x FROM `b`) | a",
        "DELETE x FROM `a` x JOIN `b` y ON y.id = x.id | a",
        "UPDATE `a` SET x = 1 | a",
        "UPDATE `a` SET x = IF(y = 1, (SELECT MAX(z) FROM `b`), 2), y = 'x, `b`.c = 1' WHERE z = 3 | a",
        "UPDATE `a` s JOIN `b` t ON t.id = s.id SET s.x = t.x, s.y = COALESCE(t.y, s.y) WHERE t.z = 1 ORDER BY s.x LIMIT 3 | a",
        "UPDATE `a` AS s LEFT JOIN (SELECT id FROM `b` WHERE x = 1) t ON t.id = s.id SET s.x = t.id | a",
        "UPDATE `a` JOIN `b` t ON t.id = `a`.id SET `a`.x = 1 | a",
        "CREATE TABLE IF NOT EXISTS `a` (x INT) | a",
        "/* all of it */ DELETE FROM `a` | a",
    })
    void tellsTheTableThatIsWritten(String sql, String table) {
        assertThat(written(sql)).contains(List.of(table));
    }

    @Test
    void tellsTablesThatAreDropped() {
        assertThat(written("DROP TABLE IF EXISTS `a`, `b`")).contains(List.of("a", "b"));
        assertThat(new StatementTables("DELETE FROM `a`").emptied()).contains("a");
        assertThat(new StatementTables("DELETE FROM `a` WHERE 1 = 1").emptied()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE `a` s JOIN `b` t ON t.id = s.id SET s.x = 1, t.y = 2",
        "UPDATE `a` s JOIN `b` t ON t.id = s.id SET y = 2",
        "UPDATE `a`, `b` SET `b`.x = 1",
        "DELETE y FROM `a` x JOIN `b` y ON y.id = x.id",
        "DELETE x, y FROM `a` x JOIN `b` y ON y.id = x.id",
        "DELETE FROM `a` USING `a` JOIN `b`",
        "UPDATE sales_order SET x = 1",
        "INSERT INTO sales_order VALUES (1)",
        "TRUNCATE TABLE `a`",
        "ALTER TABLE `a` ADD x INT",
        "RENAME TABLE `a` TO `b`",
        "CALL something()",
        "WITH c AS (SELECT 1) UPDATE `a` SET x = 1",
        "DROP TABLE `a`, b",
        "UPDATE `a` s /*! JOIN `b` t */ SET t.x = 1",
        "LOAD DATA INFILE 'x' INTO TABLE `a`",
    })
    void doesNotGuess(String sql) {
        assertThat(written(sql)).isEmpty();
    }

    @Test
    void givesTablesOtherNamesButNotInTexts() {
        StatementTables tables = new StatementTables(
                "INSERT INTO `a` SELECT '`a` it''s', \"`b`\", b.x -- of `a`, isn't it\nFROM `b` b JOIN `c` ON c.x = 'don\\'t `b`'");
        assertThat(tables.renamed(Map.of("a", "w_1", "b", "w_2"))).isEqualTo(
                "INSERT INTO `w_1` SELECT '`a` it''s', \"`b`\", b.x -- of `a`, isn't it\nFROM `w_2` b JOIN `c` ON c.x = 'don\\'t `b`'");
        assertThat(tables.named()).containsExactly("a", "b", "c");
    }

    /** Of every statement that Magento 2 gets of the project, but for those that go round M2's foreign keys. */
    @Test
    void understandsAllThatTheProjectShips() throws IOException {
        ScriptReader reader = new ScriptReader(Path.of("routes/sql"));
        try (Stream<Path> files = Files.list(Path.of("routes/sql"))) {
            List<String> statements = files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .flatMap(name -> reader.read("test", name).statements().stream())
                    .filter(statement -> statement.repeat().filter(repeat -> repeat.over() == Statement.Over.REFERENCE).isEmpty())
                    .map(statement -> statement.sql().replace("{delta}", "").replaceAll("\\{([A-Za-z0-9_.<>]+)}", "`$1`").replace("<column>", "`x`"))
                    .toList();
            assertThat(statements.size()).isGreaterThan(300);
            assertThat(statements).filteredOn(sql -> written(sql).isEmpty()).isEmpty();
        }
    }
}

package io.caravan.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.mapping.CopyStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop with extensions: what no rule or route decides stops the migration, until one does. */
class StructureTest {

    @TempDir
    private static Path folder;

    private static SampleCheck sample;

    @BeforeAll
    static void install() throws Exception {
        sample = new SampleCheck(folder);
        List.of(
                        "CREATE TABLE acme_log (id INT PRIMARY KEY, line TEXT)",
                        "INSERT INTO acme_log VALUES (1, 'a'), (2, 'b')",
                        "CREATE TABLE acme_empty (id INT PRIMARY KEY)",
                        "CREATE TABLE m2_cl_acme_log (id INT PRIMARY KEY)",
                        "INSERT INTO m2_cl_acme_log VALUES (1)",
                        "CREATE TABLE `acme-odd` (id INT PRIMARY KEY)",
                        "INSERT INTO `acme-odd` VALUES (1)",
                        "CREATE TABLE acme_blog (id INT PRIMARY KEY, title VARCHAR(50))",
                        "INSERT INTO acme_blog VALUES (1, 'First')",
                        "ALTER TABLE customer_group ADD acme_pct INT, ADD acme_flag INT NOT NULL DEFAULT 1, ADD acme_note VARCHAR(9)",
                        "UPDATE customer_group SET acme_pct = 5 WHERE customer_group_id = 2")
                .forEach(sample.m1()::execute);
        List.of(
                        "CREATE TABLE acme_blog (id INT PRIMARY KEY, title VARCHAR(50), author INT NOT NULL)",
                        "CREATE TABLE acme_new (id INT PRIMARY KEY)")
                .forEach(sample.m2()::execute);
    }

    @AfterAll
    static void drop() {
        sample.close();
    }

    @BeforeEach
    void asShipped() throws Exception {
        sample.asShipped();
    }

    @Test
    void tableWithoutRuleBlocksIfItHasRows() {
        Findings findings = sample.structure();
        Finding log = one(findings, Kind.UNMAPPED_TABLE, "acme_log");
        assertThat(log.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(log.rows()).isEqualTo(2);
        assertThat(log.yaml().orElseThrow()).contains("acme_log: { drop: ").contains("copy-table?table=acme_log");
        assertThat(one(findings, Kind.UNMAPPED_TABLE, "acme_empty").severity()).isEqualTo(Severity.NOTE);
        assertThat(findings.list()).extracting(Finding::table).doesNotContain("m2_cl_acme_log");
    }

    @Test
    void columnWithoutRuleBlocksIfItHoldsMoreThanDefaults() {
        Findings findings = sample.structure();
        Finding percent = one(findings, Kind.UNMAPPED_COLUMN, "customer_group.acme_pct");
        assertThat(percent.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(percent.rows()).isEqualTo(1);
        assertThat(percent.example()).contains("customer_group_id=2");
        assertThat(one(findings, Kind.UNMAPPED_COLUMN, "customer_group.acme_flag").severity()).isEqualTo(Severity.NOTE);
        assertThat(one(findings, Kind.UNMAPPED_COLUMN, "customer_group.acme_note").severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void tableOnBothSidesWithoutRouteBlocks() {
        Finding blog = one(sample.structure(), Kind.NOT_ROUTED, "acme_blog");
        assertThat(blog.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(blog.message()).contains("- to: kamelet:copy-table?table=acme_blog");
    }

    @Test
    void mandatoryColumnWithoutValueBlocks() throws Exception {
        sample.with(CopyStep.of("blog", "acme_blog"));
        Finding author = one(sample.structure(), Kind.UNFED_COLUMN, "acme_blog.author");
        assertThat(author.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(author.yaml().orElseThrow()).contains("acme_blog: { add: { author: { value: 0 } } }");
        assertThat(sample.structure().list()).noneMatch(f -> f.kind() == Kind.NOT_ROUTED);

        sample.overlay(author.yaml().orElseThrow());
        assertThat(sample.structure().list()).noneMatch(f -> f.table().equals("acme_blog"));
    }

    @Test
    void stepTakenOutIsAWarning() {
        sample.without("wishlist_item").without("sales_flat_order");
        for (String table : List.of("wishlist_item", "sales_flat_order")) {
            Finding left = one(sample.structure(), Kind.NOT_ROUTED, table);
            assertThat(left.severity()).isEqualTo(Severity.WARNING);
            assertThat(left.rows()).isPositive();
            assertThat(left.message()).startsWith("Left behind: ");
        }
    }

    @Test
    void dropRuleSettlesATable() throws Exception {
        sample.overlay("tables: { \"acme_*\": { drop: gone } }");
        assertThat(sample.structure().list()).extracting(Finding::table).doesNotContain("acme_log", "acme_blog", "acme_empty");
    }

    @Test
    void faultsOfRoutesAndMappingsAreFindings() throws Exception {
        sample.with(CopyStep.of("blog", "acme_blogg"))
                .with(new CopyStep("quotes-again", "sales_flat_quote", Optional.of("t.no_such > 1"), Optional.empty(), List.of(), Optional.empty()))
                .overlay("tables: { sales_flat_invoice: { to: sales_invoyce } }");
        Findings findings = sample.structure();
        assertThat(one(findings, Kind.MAPPING_FAULT, "acme_blogg").message()).contains("acme_blog");
        assertThat(one(findings, Kind.MAPPING_FAULT, "sales_flat_quote").message()).contains("no_such").contains("quotes-again");
        assertThat(one(findings, Kind.MAPPING_FAULT, "sales_flat_invoice").message()).contains("mappings/local/own.yaml:1");
        assertThat(findings.of(Severity.BLOCKING)).extracting(Finding::kind).startsWith(Kind.MAPPING_FAULT);
    }

    @Test
    void everyShippedStepIsKnownAsMagentosOwn() {
        var mapped = new io.caravan.mapping.MappingReader(Path.of("mappings")).read();
        assertThat(io.caravan.route.Areas.read(Path.of("routes")))
                .flatExtracting(area -> area.steps().stream().map(CopyStep::table).toList())
                .allMatch(table -> mapped.written(table).isPresent() || MagentoTables.read().contains(table));
    }

    @Test
    void m2TableThatNothingFeedsIsANote() {
        assertThat(one(sample.structure(), Kind.UNFED_TABLE, "acme_new").severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void overlaySettlesEverythingThatBlocks() throws Exception {
        sample.with(CopyStep.of("blog", "acme_blog"));
        Findings before = sample.all();
        assertThat(before.blocking()).extracting(Finding::where)
                .containsExactly("acme-odd", "acme_log", "customer_group.acme_pct", "acme_blog.author");

        Path first = before.writeOverlay(sample.local()).orElseThrow();
        assertThat(first).hasFileName("check.yaml");
        assertThat(sample.all().blocking()).isEmpty();

        String kept = Files.readString(first);
        Path second = sample.all().writeOverlay(sample.local()).orElseThrow();
        assertThat(second).hasFileName("check-2.yaml");
        assertThat(first).hasContent(kept);
        assertThat(sample.all().blocking()).isEmpty();
    }

    private static Finding one(Findings findings, Kind kind, String where) {
        assertThat(findings.list()).filteredOn(f -> f.kind() == kind && f.where().equals(where)).hasSize(1);
        return findings.list().stream().filter(f -> f.kind() == kind && f.where().equals(where)).findFirst().orElseThrow();
    }
}

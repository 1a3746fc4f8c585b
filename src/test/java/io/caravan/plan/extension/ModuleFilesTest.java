package io.caravan.plan.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Module files below an M1 root, which anybody may have written. */
class ModuleFilesTest {

    @TempDir
    private Path root;

    private final MagentoNames magento = new MagentoNames(false);

    @Test
    void readsWhatAModuleDeclares() throws IOException {
        module("Acme_Blog", true, "community", """
                <config>
                  <modules><Acme_Blog><version>0.3.2</version></Acme_Blog></modules>
                  <global>
                    <models>
                      <acmeblog><class>Acme_Blog_Model</class><resourceModel>acmeblog_resource</resourceModel></acmeblog>
                      <acmeblog_resource><class>Acme_Blog_Model_Resource</class>
                        <entities><post><table>weblog_post</table></post><category><table> weblog_category </table></category></entities>
                      </acmeblog_resource>
                      <catalog><rewrite><product>Acme_Blog_Model_Product</product></rewrite></catalog>
                    </models>
                    <resources><weblog_setup><setup><module>Acme_Blog</module></setup></weblog_setup><other_read/></resources>
                  </global>
                  <crontab><jobs><acme_publish><run/></acme_publish></jobs></crontab>
                  <default>
                    <payment><acme_cards><model>acmeblog/cards</model></acme_cards><acme_group><title>x</title></acme_group></payment>
                    <carriers><acme_bike><model>acmeblog/bike</model></acme_bike></carriers>
                  </default>
                </config>
                """);
        ModuleFile blog = only(ModuleFiles.read(root, magento));
        assertThat(blog.active()).contains(true);
        assertThat(blog.version()).contains("0.3.2");
        assertThat(blog.setups()).containsExactly("weblog_setup");
        assertThat(blog.groups()).containsExactly("acmeblog", "acmeblog_resource");
        assertThat(blog.tables()).containsExactly("weblog_post", "weblog_category");
        assertThat(blog.details()).containsExactly(
                "replaces the model catalog/product", "cron job acme_publish", "payment method acme_cards", "shipping method acme_bike");
    }

    @Test
    void magentosOwnModulesAreNone() throws IOException {
        declare("Mage_All", "<config><modules><Mage_Core><active>true</active></Mage_Core><Phoenix_Moneybookers><active>true</active></Phoenix_Moneybookers>"
                + "<Enterprise_Rma><active>1</active></Enterprise_Rma></modules></config>");
        write("app/code/community/Phoenix/Moneybookers/etc/config.xml", "<config/>");
        assertThat(ModuleFiles.read(root, magento)).isEqualTo(ModuleFiles.NONE);
    }

    @Test
    void neverFetchesWhatAFilePointsTo() throws IOException {
        Path secret = Files.writeString(root.resolve("secret.txt"), "the-secret");
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE config [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        module("Evil_Module", true, "local", hostile + "<config><modules><Evil_Module><version>&x;</version></Evil_Module></modules></config>");
        declare("Evil_Other", hostile + "<config><modules><Evil_Other><active>&x;</active></Evil_Other></modules></config>");
        ModuleFiles files = ModuleFiles.read(root, magento);
        ModuleFile evil = only(files);
        assertThat(evil.version()).isEmpty();
        assertThat(evil.problems()).singleElement().asString().contains("config.xml").contains("DOCTYPE").doesNotContain("the-secret");
        assertThat(files.problems()).singleElement().asString().contains("Evil_Other.xml").contains("DOCTYPE").doesNotContain("the-secret");
    }

    @Test
    void doesNotGrowWithNestedEntities() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE config [<!ENTITY a \"aaaaaaaaaa\">");
        for (char entity = 'b'; entity <= 'z'; entity++) {
            bomb.append("<!ENTITY ").append(entity).append(" \"").append(("&" + (char) (entity - 1) + ";").repeat(10)).append("\">");
        }
        module("Bomb_Module", true, "local", bomb + "]><config>&z;</config>");
        assertThat(only(ModuleFiles.read(root, magento)).problems()).singleElement().asString().contains("DOCTYPE");
    }

    @Test
    void brokenEmptyAndHugeFilesAreTold() throws IOException {
        module("Acme_Broken", true, "local", "<config><modules></config>");
        module("Acme_Empty", true, "local", "");
        module("Acme_Huge", true, "local", "<config>" + " ".repeat(5 << 20) + "</config>");
        module("Acme_Other", true, "local", "<html><body/></html>");
        List<ModuleFile> modules = ModuleFiles.read(root, magento).modules();
        assertThat(modules).extracting(ModuleFile::name).containsExactly("Acme_Broken", "Acme_Empty", "Acme_Huge", "Acme_Other");
        assertThat(modules.get(0).problems()).singleElement().asString().contains("not well-formed").contains("config.xml:1");
        assertThat(modules.get(1).problems()).singleElement().asString().contains("config.xml");
        assertThat(modules.get(2).problems()).singleElement().asString().contains("larger than 4 MB");
        assertThat(modules.get(3).problems()).isEmpty();
        assertThat(modules.get(3).tables()).isEmpty();
    }

    @Test
    void codeWithoutModuleFileAndTheOtherWayRound() throws IOException {
        declare("Acme_Gone", "<config><modules><Acme_Gone><active>false</active><codePool>../../../etc</codePool></Acme_Gone></modules></config>");
        write("app/code/local/Acme/Left/etc/config.xml", "<config/>");
        List<ModuleFile> modules = ModuleFiles.read(root, magento).modules();
        assertThat(modules).extracting(ModuleFile::name).containsExactly("Acme_Gone", "Acme_Left");
        assertThat(modules.get(0).active()).contains(false);
        assertThat(modules.get(0).problems()).singleElement().asString().contains("its code is not there");
        assertThat(modules.get(1).active()).isEqualTo(Optional.empty());
    }

    @Test
    void aRootWithoutMagentoHasNone() {
        assertThat(ModuleFiles.read(root.resolve("nowhere"), magento)).isEqualTo(ModuleFiles.NONE);
    }

    private static ModuleFile only(ModuleFiles files) {
        assertThat(files.modules()).hasSize(1);
        return files.modules().get(0);
    }

    private void module(String name, boolean active, String pool, String config) throws IOException {
        declare(name, "<config><modules><" + name + "><active>" + active + "</active><codePool>" + pool + "</codePool></" + name + "></modules></config>");
        write("app/code/" + pool + "/" + name.replace('_', '/') + "/etc/config.xml", config);
    }

    private void declare(String name, String xml) throws IOException {
        write("app/etc/modules/" + name + ".xml", xml);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

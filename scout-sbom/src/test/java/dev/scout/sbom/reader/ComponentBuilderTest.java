package dev.scout.sbom.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentBuilderTest {

    private static final Party SOMEONE = new Party(Party.Kind.PERSON, "Someone", null, null);

    @Test
    void a_cleared_builder_is_as_new() {
        ComponentBuilder builder = full();
        Component before = builder.build("a");
        builder.clear();

        assertThat(builder.build("b")).isEqualTo(new ComponentBuilder().build("b"));
        assertThat(builder.ref()).isNull();
        assertThat(before).isEqualTo(full().build("a"));
    }

    @Test
    void the_builder_above_has_everything_set() {
        assertThat(full()).hasNoNullFieldsOrProperties();
        for (Field field : ComponentBuilder.class.getDeclaredFields()) {
            assertThat(full()).as(field.getName()).extracting(field.getName()).isNotIn(List.of(), ComponentType.OTHER);
        }
    }

    @Test
    void what_a_package_url_says_too_is_one_text_with_it() {
        PackageUrl purl = PackageUrl.parse("pkg:maven/group/name@1.0");
        Component component = new ComponentBuilder()
                .written("a group".substring(2), "a name".substring(2), "v1.0".substring(1))
                .purl(purl)
                .build("a");

        assertThat(component.identity().written().group()).isSameAs(purl.namespace());
        assertThat(component.identity().written().name()).isSameAs(purl.name());
        assertThat(component.identity().written().version()).isSameAs(purl.version());
    }

    private static ComponentBuilder full() {
        return new ComponentBuilder()
                .ref("a")
                .type(ComponentType.FILE)
                .written("g", "n", "1")
                .purl(PackageUrl.parse("pkg:npm/n@1"))
                .cpe("cpe:2.3:a:n:n:1:*:*:*:*:*:*:*")
                .identifier("swid", "x")
                .author(SOMEONE)
                .supplier(SOMEONE)
                .publisher(SOMEONE)
                .manufacturer(SOMEONE)
                .copyright("c")
                .declared(LicenseExpression.parse("MIT"))
                .concluded(LicenseExpression.parse("MIT"))
                .sizeInBytes(7L)
                .hash(new Hash("MD5", "00"))
                .location(new Location("/x", null, null))
                .source(new SourcePackage("s", "1"))
                .foundBy("f")
                .description("d")
                .property("p", "v");
    }
}

package dev.scout.sbom.snapshot;

import dev.scout.core.sbom.LicenseExpression;
import java.io.IOException;
import java.util.List;

/**
 * The form of a licence: the tree, and not its text, since a tree that was made by hand may have a text that reads as
 * another one. The first member tells which kind it is.
 */
final class LicenseForm {

    private LicenseForm() {}

    static void write(LicenseExpression license, SnapshotOutput out) throws IOException {
        if (license instanceof LicenseExpression.Id id) {
            out.text("id", id.id());
            out.mark("orLater", id.orLater());
        } else if (license instanceof LicenseExpression.Named named) {
            out.text("named", named.text());
        } else if (license instanceof LicenseExpression.Ref ref) {
            out.text("ref", ref.ref());
            out.text("document", ref.document());
        } else if (license instanceof LicenseExpression.With with) {
            out.object("license", with.license(), LicenseForm::write);
            out.text("exception", with.exception());
        } else if (license instanceof LicenseExpression.And and) {
            out.list("and", and.members(), LicenseForm::write);
        } else if (license instanceof LicenseExpression.Or or) {
            out.list("or", or.members(), LicenseForm::write);
        }
    }

    static LicenseExpression read(SnapshotInput in) throws IOException {
        String id = in.text("id");
        if (id != null) {
            return new LicenseExpression.Id(id, in.mark("orLater"));
        }
        String name = in.text("named");
        if (name != null) {
            return new LicenseExpression.Named(name);
        }
        String ref = in.text("ref");
        if (ref != null) {
            return new LicenseExpression.Ref(in.text("document"), ref);
        }
        LicenseExpression license = in.object("license", LicenseForm::read);
        if (license != null) {
            return new LicenseExpression.With(license, in.someText("exception"));
        }
        List<LicenseExpression> all = in.list("and", LicenseForm::read);
        return all.isEmpty()
                ? new LicenseExpression.Or(in.list("or", LicenseForm::read))
                : new LicenseExpression.And(all);
    }
}

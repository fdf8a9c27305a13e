package dev.scout.match.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatement.Issue;
import dev.scout.core.vex.VexStatus;
import dev.scout.core.vex.Waiver;
import dev.scout.core.vex.WaiverScope;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Given;
import dev.scout.match.judgement.JudgedFinding;
import dev.scout.match.judgement.Judgement;
import dev.scout.match.judgement.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryJudgementTest {

    private static final Instant DAY_1 = Instant.ofEpochSecond(1);
    private static final Instant DAY_9 = Instant.ofEpochSecond(9);

    private static Digest digest(int number) {
        return new Digest("sha256", String.format("%064d", number));
    }

    private static Inventory inventory() {
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of(
                Given.withAliases(Given.advisory("X-1", Given.affected("npm", "a", "introduced 0")), "CVE-2024-1"))));
        inventory.put(ImageSnapshot.of(digest(1), Given.bill("pkg:npm/a@1")));
        inventory.put(ImageSnapshot.of(digest(2), Given.bill("pkg:npm/a@2", "pkg:npm/b@1")));
        return inventory;
    }

    private static VexStatement say(VexStatus status, int day) {
        ProductIdentity product = new ProductIdentity("pkg:npm/a@1", null, null, Map.of(), List.of());
        Issue issue = new Issue(null, null, Instant.ofEpochSecond(day), null);
        return new VexStatement("CVE-2024-1", List.of(), List.of(product), status, null, null, issue);
    }

    @Test
    void statements_suppress_and_reopen() {
        Inventory inventory = inventory();
        JudgementDelta first = JudgementDelta.ofStatements(List.of(say(VexStatus.NOT_AFFECTED, 1)));
        assertThat(inventory.apply(first, DAY_1)).singleElement().satisfies(transition -> {
            assertThat(transition.kind()).isEqualTo(Transition.Kind.SUPPRESSED);
            assertThat(transition.image()).isEqualTo(digest(1));
            assertThat(transition.aspects()).containsExactly(Transition.Aspect.JUDGEMENT);
            assertThat(transition.before()).extracting(JudgedFinding::standing).isEqualTo(Standing.UNSTATED);
            assertThat(transition.after()).extracting(JudgedFinding::standing).isEqualTo(Standing.NOT_AFFECTED);
        });
        assertThat(inventory.exposures("X-1"))
                .extracting(exposure -> exposure.judged().standing())
                .containsExactly(Standing.NOT_AFFECTED, Standing.UNSTATED);
        JudgementDelta second = JudgementDelta.ofStatements(List.of(say(VexStatus.AFFECTED, 2)));
        assertThat(inventory.apply(second, DAY_1))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.REOPENED);
        JudgementDelta back = JudgementDelta.between(inventory.judgement(), Judgement.NONE);
        assertThat(inventory.apply(back, DAY_1)).extracting(Transition::kind).containsExactly(Transition.Kind.CHANGED);
    }

    @Test
    void a_waiver_that_runs_out_reopens_what_it_suppressed() {
        Inventory inventory = inventory();
        Waiver waiver = new Waiver.AcceptedRisk("X-1", new WaiverScope.Everywhere(), "", DAY_9);
        assertThat(inventory.apply(JudgementDelta.ofWaivers(List.of(waiver)), DAY_1))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.SUPPRESSED, Transition.Kind.SUPPRESSED);
        assertThat(inventory.apply(JudgementDelta.NOTHING, Instant.ofEpochSecond(8)))
                .isEmpty();
        assertThat(inventory.apply(JudgementDelta.NOTHING, DAY_9))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.REOPENED, Transition.Kind.REOPENED);
    }

    @Test
    void what_is_new_and_suppressed_at_once_is_never_opened() {
        Inventory inventory = inventory();
        Waiver waiver = new Waiver.AcceptedRisk("X-2", new WaiverScope.Everywhere(), "", null);
        assertThat(inventory.apply(JudgementDelta.ofWaivers(List.of(waiver)), DAY_1))
                .isEmpty();
        AdvisoryDelta delta =
                AdvisoryDelta.of(List.of(Given.advisory("X-2", Given.affected("npm", "b", "introduced 0"))));
        assertThat(inventory.apply(delta)).singleElement().satisfies(transition -> {
            assertThat(transition.kind()).isEqualTo(Transition.Kind.SUPPRESSED);
            assertThat(transition.before()).isNull();
        });
    }

    @Test
    void what_is_taken_back_and_added_at_once_stays_where_it_is() {
        Inventory inventory = inventory();
        VexStatement first = say(VexStatus.NOT_AFFECTED, 1);
        VexStatement last = say(VexStatus.AFFECTED, 1);
        JudgementDelta delta = new JudgementDelta(List.of(first, last), List.of(first), List.of(), List.of());
        for (int time = 1; time <= 2; time++) {
            assertThat(inventory.apply(delta, DAY_1)).hasSize(2 - time);
            assertThat(inventory.judgement().statements()).containsExactly(first, last);
            assertThat(inventory.exposures("X-1"))
                    .extracting(exposure -> exposure.judged().standing())
                    .containsExactly(Standing.AFFECTED, Standing.UNSTATED);
        }
    }
}

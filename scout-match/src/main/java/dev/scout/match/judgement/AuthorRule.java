package dev.scout.match.judgement;

import dev.scout.core.vex.VexStatement;
import java.util.Set;

/** Whose statements count. What is not accepted is reported, and decides nothing, not even over earlier statements. */
@FunctionalInterface
public interface AuthorRule {

    /** Whether statements of this author, out of this document, count. The same question gets the same answer. */
    boolean accepts(VexStatement.Issue issue);

    /** Everybody's; for a host that chose its documents itself. */
    static AuthorRule everybody() {
        return issue -> true;
    }

    /** Those of some authors, who are named as their documents name them; one without an author is not accepted. */
    static AuthorRule only(Set<String> authors) {
        Set<String> accepted = Set.copyOf(authors);
        return issue -> issue.author() != null && accepted.contains(issue.author());
    }
}

package dev.scout.core.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A key in a connection string of Azure: {@code AccountKey=}, {@code SharedAccessKey=} and a base64 text of 32 bytes or
 * more.
 *
 * <p>Source: Azure docs, storage connection strings; service bus and event hubs, shared access signatures.
 */
final class AzureKeyRule implements SecretRule {

    private static final List<String> MEMBERS = List.of("AccountKey=", "SharedAccessKey=");
    private static final int SHORTEST = 43;

    @Override
    public String id() {
        return "azure-connection-string";
    }

    @Override
    public List<Extent> find(String name, String value) {
        List<Extent> found = new ArrayList<>();
        for (String member : MEMBERS) {
            for (int at = value.indexOf(member); at >= 0; ) {
                int start = at + member.length();
                int end = Alphabet.BASE64.end(value, start);
                if (end - start >= SHORTEST) {
                    found.add(new Extent(start, end));
                }
                at = value.indexOf(member, end);
            }
        }
        return found;
    }
}

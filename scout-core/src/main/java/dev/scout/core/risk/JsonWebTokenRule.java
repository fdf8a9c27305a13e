package dev.scout.core.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A JSON Web Token that is signed: three parts of base64url between dots, of which the first two are JSON objects and
 * so begin with {@code eyJ}, which is an opening brace and quote.
 *
 * <p>Source: RFC 7519 and RFC 7515, compact serialisation. One without a signature proves nothing and is no secret.
 */
final class JsonWebTokenRule implements SecretRule {

    private static final String OBJECT = "eyJ";
    private static final int SHORTEST_PART = 10;

    @Override
    public String id() {
        return "json-web-token";
    }

    @Override
    public List<Extent> find(String name, String value) {
        List<Extent> found = new ArrayList<>();
        int at = value.indexOf(OBJECT);
        while (at >= 0) {
            int end = at;
            if (at == 0 || !Alphabet.DOTTED.has(value.charAt(at - 1))) {
                end = Alphabet.DOTTED.end(value, at);
                if (isToken(value.substring(at, end))) {
                    found.add(new Extent(at, end));
                }
            }
            at = value.indexOf(OBJECT, Math.max(end, at + 1));
        }
        return found;
    }

    private static boolean isToken(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        return first >= SHORTEST_PART
                && text.startsWith(OBJECT, first + 1)
                && second - first > SHORTEST_PART
                && text.length() - second > SHORTEST_PART
                && text.indexOf('.', second + 1) < 0;
    }
}

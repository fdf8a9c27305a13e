package dev.scout.match.version;

/**
 * Versions of OpenSSL: {@code 1.0.2zc}, {@code 3.0.0-beta2}.
 *
 * <pre>
 * version = number "." number "." number *%x61-7A [ "-" status ] [ "+" build ]
 * status  = "dev" / "cvs" / ( ( "alpha" / "beta" / "pre" / "rc" ) [ number ] [ "-dev" ] )
 * build   = 1*( ALPHA / DIGIT / "." / "-" )
 * </pre>
 *
 * <ol>
 *   <li>The three numbers, one by one.
 *   <li>Then the patch letters as text, none first: {@code 1.0.2 < 1.0.2a < 1.0.2z < 1.0.2za}.
 *   <li>Then the status: development, then alpha, beta, pre and rc with their numbers, then the release itself; so
 *       {@code 1.0.2zc-dev < 1.0.2zc}.
 *   <li>Build metadata, as in {@code 3.1.4+quic}, means nothing.
 * </ol>
 *
 * <p>Source: OPENSSL_VERSION_NUMBER(3), whose number this orders as; package-url/vers-spec, type {@code openssl}.
 */
final class OpensslScheme implements VersionScheme {

    private static final int DEVELOPMENT = 0x01;
    private static final int RELEASE = 0x0F;

    @Override
    public String name() {
        return "openssl";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int at = writeNumber(text, 0, key);
        at = writeNumber(text, dot(text, at), key);
        at = writeNumber(text, dot(text, at), key);
        int letters = at;
        while (at < length && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        key.putText(text, letters, at);
        if (at < length && text.charAt(at) == '-') {
            at = writeStatus(text, at + 1, key);
        } else {
            key.put(RELEASE);
        }
        if (at < length && text.charAt(at) == '+') {
            at = endOfBuild(text, at + 1);
        }
        if (at < length) {
            throw new InvalidVersionException(name(), text, at, "expected the end");
        }
        return true;
    }

    private int writeNumber(String text, int from, KeyBuffer key) {
        int to = AsciiText.endOfDigits(text, from, text.length());
        if (to == from) {
            throw new InvalidVersionException(name(), text, from, "expected a digit");
        }
        key.putNumber(text, from, to);
        return to;
    }

    private int dot(String text, int at) {
        if (at < text.length() && text.charAt(at) == '.') {
            return at + 1;
        }
        throw new InvalidVersionException(name(), text, at, "expected a dot");
    }

    private int writeStatus(String text, int from, KeyBuffer key) {
        int end = AsciiText.endOfLetters(text, from, text.length());
        int code = status(text, from, end);
        key.put(code);
        if (code == DEVELOPMENT) {
            return end;
        }
        int at = AsciiText.endOfDigits(text, end, text.length());
        key.putNumber(text, end, at);
        if (text.startsWith("-dev", at)) {
            key.put(DEVELOPMENT);
            return at + 4;
        }
        key.put(RELEASE);
        return at;
    }

    private int status(String text, int from, int to) {
        int length = to - from;
        if (length == 3 && (text.startsWith("dev", from) || text.startsWith("cvs", from))) {
            return DEVELOPMENT;
        } else if (length == 5 && text.startsWith("alpha", from)) {
            return 0x02;
        } else if (length == 4 && text.startsWith("beta", from)) {
            return 0x03;
        } else if (length == 3 && text.startsWith("pre", from)) {
            return 0x04;
        } else if (length == 2 && text.startsWith("rc", from)) {
            return 0x05;
        }
        throw new InvalidVersionException(name(), text, from, "expected a known status");
    }

    private int endOfBuild(String text, int from) {
        int at = from;
        while (at < text.length()
                && (AsciiText.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.' || text.charAt(at) == '-')) {
            at++;
        }
        if (at == from) {
            throw new InvalidVersionException(name(), text, from, "expected a letter or a digit");
        }
        return at;
    }
}

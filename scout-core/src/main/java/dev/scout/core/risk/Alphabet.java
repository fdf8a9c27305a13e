package dev.scout.core.risk;

/** The characters that a token may consist of. */
enum Alphabet {

    /** {@code 0-9 a-f}. */
    HEX {
        @Override
        boolean has(char c) {
            return isDigit(c) || c >= 'a' && c <= 'f';
        }
    },

    /** {@code A-Z 0-9}. */
    UPPER {
        @Override
        boolean has(char c) {
            return isDigit(c) || c >= 'A' && c <= 'Z';
        }
    },

    /** {@code A-Z a-z 0-9}. */
    ALPHANUMERIC {
        @Override
        boolean has(char c) {
            return isAlphanumeric(c);
        }
    },

    /** {@code A-Z a-z 0-9 - _}: base64url of RFC 4648, and what many vendors use. */
    BASE64_URL {
        @Override
        boolean has(char c) {
            return isAlphanumeric(c) || c == '-' || c == '_';
        }
    },

    /** The same, and the dot. */
    DOTTED {
        @Override
        boolean has(char c) {
            return BASE64_URL.has(c) || c == '.';
        }
    },

    /** {@code A-Z a-z 0-9 + / =}: base64 of RFC 4648. */
    BASE64 {
        @Override
        boolean has(char c) {
            return isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
        }
    };

    abstract boolean has(char c);

    /** Where the characters of this alphabet end that begin at a place. */
    int end(String text, int from) {
        int end = from;
        while (end < text.length() && has(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isAlphanumeric(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package piilo.capture;

import java.util.List;
import java.util.regex.Pattern;

/** A piece of a captured line. */
record Token(Type type, String text) {
    private static final Pattern PIECE =
            Pattern.compile("@\"([^\"]*)\"|([@#]?(?:[^\\s,@]|(?<=\\d),(?=\\d))+(?:@[^\\s,]+)?)|(,)");
    // Lower-case words in the middle of a name.
    private static final Pattern PARTICLE =
            Pattern.compile("af|av|von|van|der|den|de|du|di|da|la|le|del|al|el|zu|zur|y|e");

    enum Type {
        WORD,
        COMMA,
        /** The first word of a name, without its @. */
        MENTION,
        /** A name between quotes, whole. */
        QUOTED,
        /** Without its #. */
        TAG
    }

    static List<Token> all(String text) {
        return PIECE.matcher(text)
                .results()
                .map(piece -> piece.group(1) != null
                        ? new Token(Type.QUOTED, piece.group(1).strip())
                        : piece.group(3) != null ? new Token(Type.COMMA, ",") : word(piece.group(2)))
                .toList();
    }

    private static Token word(String text) {
        if (text.startsWith("@") && text.length() > 1) {
            return new Token(Type.MENTION, text.substring(1));
        } else if (text.matches("#\\p{L}.*")) {
            return new Token(Type.TAG, text.substring(1));
        } else {
            return new Token(Type.WORD, text);
        }
    }

    /** Says whether it may be a part of somebody's name. */
    boolean named() {
        return type == Type.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    boolean particle() {
        return type == Type.WORD && PARTICLE.matcher(text).matches();
    }
}

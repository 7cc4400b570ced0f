package piilo.plugin.linkedin;

import java.text.Normalizer;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the months by name and abbreviation in the languages of an export: English, Finnish, Swedish, German, French and Spanish. */
final class Months {
    private static final Map<String, Month> BY_NAME = new HashMap<>();

    static {
        know(Month.JANUARY, "january tammikuu tammi januari januar janner janvier enero jan janv ene");
        know(Month.FEBRUARY, "february helmikuu helmi februari februar fevrier febrero feb febr fev fevr");
        know(Month.MARCH, "march maaliskuu maalis mars marz marzo mar mrz");
        know(Month.APRIL, "april huhtikuu huhti avril abril apr avr abr");
        know(Month.MAY, "may toukokuu touko maj mai mayo");
        know(Month.JUNE, "june kesakuu kesa juni juin junio jun");
        know(Month.JULY, "july heinakuu heina juli juillet julio jul juil");
        know(Month.AUGUST, "august elokuu elo augusti aout agosto aug ago");
        know(Month.SEPTEMBER, "september syyskuu syys septembre septiembre setiembre sep sept set");
        know(Month.OCTOBER, "october lokakuu loka oktober octobre octubre oct okt");
        know(Month.NOVEMBER, "november marraskuu marras novembre noviembre nov");
        know(Month.DECEMBER, "december joulukuu joulu dezember decembre diciembre dec dez dic");
    }

    private Months() {}

    private static void know(Month month, String names) {
        for (String name : names.split(" ", -1)) {
            BY_NAME.put(name, month);
        }
    }

    /** Returns the month of that name, in any case, with or without accents and Finnish case endings; null when there is none. */
    static @Nullable Month named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Month known = BY_NAME.get(lower);
        return known == null ? withoutMarks(lower) : known;
    }

    private static @Nullable Month withoutMarks(String lower) {
        String plain = plain(lower);
        Month month = BY_NAME.get(plain);
        return month == null && plain.endsWith("kuuta") ? BY_NAME.get(plain.substring(0, plain.length() - 2)) : month;
    }

    private static String plain(String lower) {
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package piilo.plugin.linkedin;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says where in a row each column stands. Of columns with the same name the first one counts. */
final class Columns {
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    Columns(List<String> header) {
        for (int place = 0; place < header.size(); place++) {
            Column column = Column.named(header.get(place));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
    }

    boolean hasAll(Collection<Column> columns) {
        return places.keySet().containsAll(columns);
    }

    /** Returns the cell, stripped; empty when the row is too short or the table has no such column. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : stripped(cells.get(place));
    }

    /** Strips also the spaces that Java does not call white: no-break, zero-width, byte order mark. */
    private static String stripped(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isBlank(char letter) {
        return letter <= ' ' || Character.isSpaceChar(letter) || letter == '\u200b' || letter == '\ufeff';
    }
}

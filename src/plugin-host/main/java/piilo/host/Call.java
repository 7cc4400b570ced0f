package piilo.host;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Is what the server asks for; members that a call does not need are empty.
 *
 * @param what {@code describe}, {@code recognise} or {@code read}
 * @param importer the importer's id
 * @param upload the upload's path
 * @param name the upload's name as the user's browser told it
 * @param withBodies whether texts of messages are wanted
 * @param zone the user's time zone
 */
record Call(String what, String importer, String upload, String name, boolean withBodies, String zone) {
    static Call read(InputStream input) throws IOException {
        Map<String, String> members = members(frame(input));
        return new Call(
                members.getOrDefault("call", ""),
                members.getOrDefault("importer", ""),
                members.getOrDefault("upload", ""),
                members.getOrDefault("name", ""),
                Boolean.parseBoolean(members.get("withBodies")),
                members.getOrDefault("zone", "UTC"));
    }

    private static byte[] frame(InputStream input) throws IOException {
        int length = new DataInputStream(input).readInt();
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The call ends early");
        }
        return bytes;
    }

    private static Map<String, String> members(byte[] json) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                members.put(member, parser.getText());
            }
        }
        return members;
    }
}

package piilo.database;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Keeps an id as its sixteen bytes, most significant first, so that the order of ids is the order of the bytes. */
public final class UuidConverter extends AbstractConverter<byte[], UUID> {
    private static final long serialVersionUID = 1L;

    public UuidConverter() {
        super(byte[].class, UUID.class);
    }

    @Override
    public @Nullable UUID from(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public byte @Nullable [] to(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

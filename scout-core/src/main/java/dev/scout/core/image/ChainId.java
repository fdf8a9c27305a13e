package dev.scout.core.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The identity of a stack of layers, so that two images share a base exactly if they share a ChainID.
 *
 * <p>Rule: {@code ChainID(L₀) = DiffID(L₀)}, {@code ChainID(L₀|…|Lₙ) = SHA256(ChainID(L₀|…|Lₙ₋₁) + " " + DiffID(Lₙ))}.
 * Source: OCI image specification, config, Layer ChainID.
 *
 * @param digest the stack's digest
 */
public record ChainId(Digest digest) {

    /** The ChainID of every stack from the lowest layer up: as many as there are layers. */
    public static List<ChainId> of(List<Digest> diffIds) {
        List<ChainId> chain = new ArrayList<>(diffIds.size());
        for (Digest diffId : diffIds) {
            chain.add(
                    chain.isEmpty()
                            ? new ChainId(diffId)
                            : chain.get(chain.size() - 1).then(diffId));
        }
        return List.copyOf(chain);
    }

    /** The ChainID of this stack with one layer more on top. */
    public ChainId then(Digest diffId) {
        byte[] text = (digest + " " + diffId).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return new ChainId(new Digest("sha256", HexFormat.of().formatHex(hash)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return digest.toString();
    }
}

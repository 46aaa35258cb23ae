package org.fendan.app.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a file's characters are written: UTF-8, with or without its mark, or what Chinese spreadsheets save as. */
public final class BatchEncoding {

    public static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private BatchEncoding() {}

    /** Reads the file through once: UTF-8 where all of it is, else GB18030. */
    public static Charset of(BatchFile.Source file) throws IOException {
        try (Reader reader = strict(file.open(), StandardCharsets.UTF_8)) {
            char[] buffer = new char[BUFFER];
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return GB18030;
        }
    }

    /** A reader of the file that skips the mark, and stops at bytes that are no characters. */
    public static Reader open(BatchFile.Source file, Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file.open(), MARK.length);
        byte[] start = in.readNBytes(MARK.length);
        if (!Arrays.equals(start, MARK)) {
            in.unread(start);
        }
        return new BufferedReader(strict(in, charset), BUFFER);
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}

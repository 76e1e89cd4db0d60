using System.Text;
using Remediator.Text;

namespace Remediator.Logs;

/// <summary>
/// Streams the bytes of a log in blocks and hands its lines to the dispatcher. A small log is handed over whole. Of a large
/// one only the surroundings of literals are decoded: every event that a reader takes holds a marker or a literal of a
/// signature, and reaches no further from it than <see cref="LinesBefore"/> and <see cref="LinesAfter"/>.
/// </summary>
internal sealed class LogBlocks(Stream stream, LogDispatcher dispatcher, Lazy<LiteralSet>? literals, int smallLog)
{
    /// <summary>A log up to this size is read in full.</summary>
    public const int SmallLog = 4 * 1024 * 1024;

    /// <summary>A line is cut into pieces of at most this many bytes.</summary>
    private const int LongestPiece = 64 * 1024;

    private const int WorthTwoProcessors = 1024 * 1024;

    private const int FirstBuffer = 64 * 1024;
    private const int LinesBefore = 64;
    private const int LinesBeforeText = LooseTextReader.MostParagraphLines + 4;
    private const int LinesAfter = 64;
    private const int MostBytesBefore = 512 * 1024;
    private const int ProbeLength = 8 * 1024;

    // What the readers go by, as short as it stays telling: `rror` is Error and error. The last ones are cfn-lint's rules.
    private static readonly Lazy<LiteralSet> Markers = new(() => new LiteralSet(
    [
        "rror:", "rror ", "rror\"", "rror]", "rrorM", "rrorC", "=error", "ERROR", "FAILED", "failed", "xception", "AWS::", "AccessDenied", "not authorized", "ROLLBACK", "--region", "--stack-name",
        "Resource handler", "\nE1", "\nE2", "\nE3", " E1", " E2", " E3", "\nW1", "\nW2", "\nW3", " W1", " W2", " W3",
    ]));

    private byte[] _buffer = new byte[Math.Min(smallLog, FirstBuffer)];
    private int _length;

    // Everything before `_fed` was handed over or left out, everything before `_searched` was searched. `_fed` is where a line
    // begins, or, inside a line of more than a buffer, where its next piece does.
    private int _fed;
    private int _searched;
    private bool _midLine;

    // Lines that are still to be handed over for the last literal found.
    private int _owed;
    private long _line = 1;

    /// <summary>Bytes read.</summary>
    public long Bytes { get; private set; }

    /// <summary>Lines read.</summary>
    public long Lines => _line - (_midLine ? 0 : 1);

    /// <summary>Whether the log holds more than white space.</summary>
    public bool HasText { get; private set; }

    /// <summary>Reads to the end. The problem that stopped it, or null.</summary>
    public Problem? ReadAll()
    {
        var atEnd = Fill();
        if (Probe() is { } problem)
            return problem;
        if (_buffer.AsSpan(0, _length).StartsWith(Encoding.UTF8.Preamble))
            _fed = _searched = Encoding.UTF8.Preamble.Length;
        HasText = !atEnd || _buffer.AsSpan(_fed, _length - _fed).ContainsAnyExcept(" \t\r\n"u8);
        if (atEnd)
        {
            FeedTo(_length);
            return null;
        }
        dispatcher.AssumeLong();
        while (true)
        {
            Search(atEnd);
            if (atEnd)
                return null;
            DropRead();
            atEnd = Fill();
        }
    }

    private bool Fill()
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                if (_length >= smallLog)
                    return false;
                // Most logs are small; the whole buffer is only made for those that are not.
                Array.Resize(ref _buffer, (int)Math.Min((long)_length * 4, smallLog));
            }
            var read = stream.Read(_buffer, _length, _buffer.Length - _length);
            if (read == 0)
                return true;
            _length += read;
            Bytes += read;
        }
    }

    private Problem? Probe()
    {
        var head = _buffer.AsSpan(0, Math.Min(_length, ProbeLength));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || IsUtf16(head))
            return new Problem("the log is encoded as UTF-16", Help: "save it as UTF-8; in PowerShell: `… | Out-File -Encoding utf8 error.log`");
        if (head.Contains((byte)0))
            return new Problem("the log holds NUL bytes: it is not a text file", Help: "name the log itself, unpacked");
        return null;
    }

    // Text in Latin letters without a byte order mark: every second byte is zero.
    private static bool IsUtf16(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8)
            return false;
        var zeros = head.Count((byte)0);
        return zeros * 5 >= head.Length * 2 && zeros * 5 <= head.Length * 3;
    }

    private void Search(bool atEnd)
    {
        if (_midLine)
            FinishLine();
        var end = atEnd ? _length : _buffer.AsSpan(0, _length).LastIndexOf((byte)'\n') + 1;
        var at = Math.Max(_searched, _fed);
        if (!atEnd && end <= at)
        {
            // One line fills the buffer. It is read in pieces, all of it: an event may begin anywhere in it.
            FeedTo(_length);
            return;
        }
        // The far half is looked through by another processor meanwhile; most of a large log holds nothing at all.
        var middle = end - at >= WorthTwoProcessors ? at + (end - at) / 2 : end;
        var farHit = middle < end ? Task.Run(() => NextHit(middle, end, end)) : null;
        while (at < end)
        {
            var hit = at < middle ? NextHit(at, middle, end) : -1;
            if (hit < 0 && farHit is not null)
            {
                hit = farHit.GetAwaiter().GetResult();
                farHit = null;
            }
            // What was found in the far half before may have been handed over already.
            if (hit < at && at >= middle)
                hit = NextHit(at, end, end);
            FeedOwed(hit < 0 ? end : LineStart(hit));
            if (hit < 0)
                break;
            SkipTo(Back(hit, IsInJson(hit) ? LinesBefore : LinesBeforeText));
            FeedTo(Math.Max(_fed, LineEnd(hit, end)));
            _owed = LinesAfter;
            at = Math.Max(_fed, hit + 1);
        }
        _searched = end;
        if (_owed == 0)
            SkipTo(atEnd ? end : Back(end, LinesBefore));
    }

    // The first hit that begins in [from, to); text up to `end` may belong to it.
    private int NextHit(int from, int to, int end)
    {
        // The two sets take turns on pieces: where one finds something, the other need not look further.
        const int piece = 32 * 1024;
        for (; from < to; from += piece)
        {
            // A literal across two pieces is found in the first.
            var text = _buffer.AsSpan(from, Math.Min(piece + 256, end - from));
            var first = Markers.Value.IndexOfAny(text);
            var second = literals?.Value.IndexOfAny(first < 0 ? text : text[..first]) ?? -1;
            if (first < 0 && second < 0)
                continue;
            var hit = from + (second >= 0 ? second : first);
            // The marker of a line's beginning holds the end of the line before.
            hit = _buffer[hit] == '\n' ? hit + 1 : hit;
            if (hit < to || to == end)
                return hit;
        }
        return -1;
    }

    private int LineStart(int at) => Math.Max(_fed, _buffer.AsSpan(0, at).LastIndexOf((byte)'\n') + 1);

    // The object that a line of pretty-printed JSON belongs to begins further up than a sentence does.
    private bool IsInJson(int at)
    {
        var line = _buffer.AsSpan(0, at + 1)[LineStart(at)..].TrimStart(" \t"u8);
        return line is [(byte)'"', ..];
    }

    private int LineEnd(int at, int end)
    {
        var newLine = _buffer.AsSpan(at, end - at).IndexOf((byte)'\n');
        return newLine < 0 ? end : at + newLine + 1;
    }

    // The start of the line that lies so many lines before the one of `at`, but not before `_fed`.
    private int Back(int at, int lines)
    {
        var start = LineStart(at);
        for (var i = 0; i < lines && start > _fed; i++)
        {
            var previous = LineStart(start - 1);
            if (at - previous > MostBytesBefore)
                break;
            start = previous;
        }
        return start;
    }

    private void FeedOwed(int limit)
    {
        if (!dispatcher.NeedsMore)
            _owed = 0;
        while (_owed > 0 && _fed < limit)
        {
            FeedTo(LineEnd(_fed, limit));
            _owed = dispatcher.NeedsMore ? _owed - 1 : 0;
        }
    }

    private void SkipTo(int offset)
    {
        if (offset <= _fed)
            return;
        dispatcher.Skip();
        _line += _buffer.AsSpan(_fed, offset - _fed).Count((byte)'\n');
        _fed = offset;
        _midLine = offset > 0 && _buffer[offset - 1] != '\n';
    }

    private void FinishLine()
    {
        var newLine = _buffer.AsSpan(_fed, _length - _fed).IndexOf((byte)'\n');
        FeedTo(newLine < 0 ? _length : _fed + newLine + 1);
    }

    private void FeedTo(int end)
    {
        while (_fed < end)
        {
            var rest = _buffer.AsSpan(_fed, end - _fed);
            var newLine = rest.IndexOf((byte)'\n');
            var isWhole = newLine >= 0 && newLine <= LongestPiece;
            var length = isWhole ? newLine : Math.Min(rest.Length, LongestPiece);
            // A character is not cut in two.
            while (!isWhole && length > 0 && IsInsideCharacter(_fed + length))
                length--;
            var text = Encoding.UTF8.GetString(rest[..length]);
            LineCleaner.Clean((int)Math.Min(_line, int.MaxValue), text, _midLine, dispatcher.Feed);
            _fed += length + (isWhole ? 1 : 0);
            _midLine = !isWhole;
            if (isWhole)
                _line++;
            if (length == 0 && !isWhole)
                break;
        }
    }

    private bool IsInsideCharacter(int at) => at < _length && (_buffer[at] & 0xC0) == 0x80;

    private void DropRead()
    {
        _buffer.AsSpan(_fed, _length - _fed).CopyTo(_buffer);
        _length -= _fed;
        _searched = Math.Max(0, _searched - _fed);
        _fed = 0;
    }
}

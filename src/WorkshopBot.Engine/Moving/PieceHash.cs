using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Moving;

/// <summary>
/// A piece's canonical form, hashed: every part with its length before it, texts as UTF-8, numbers big-endian, times as Unix
/// milliseconds. The same in every store and on every machine.
/// </summary>
internal sealed class PieceHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What a piece is found by: there is one of it.</summary>
    public Print Key(Piece piece)
    {
        Add((long)piece.Kind);
        AddKey(piece);
        return Take();
    }

    /// <summary>All of it, its key included.</summary>
    public Print Whole(Piece piece)
    {
        Add((long)piece.Kind);
        AddKey(piece);
        AddRest(piece);
        return Take();
    }

    public void Dispose() => hash.Dispose();

    private void AddKey(Piece piece)
    {
        switch (piece)
        {
            case Piece.SealingKey(var key): Add(key.Name); break;
            case Piece.TenantAlias(var alias, _): Add(alias); break;
            case Piece.Installation(var value): Add(value.Alias); break;
            case Piece.Conversation(var value): Add(value.Place.Door, value.Place.Key); break;
            case Piece.Person(var who, _): Add(who.Workshop); Add(who.Participant.Value); break;
            case Piece.Door(var who, var identity): Add(who.Workshop); Add(identity.Door, identity.Id); break;
            case Piece.StepKey(var id, _): Add(id); break;
            case Piece.StepAnswer(var ask, var participant): Add(ask.Key); Add(ask.Part); Add(ask.Round); Add(participant.Value); break;
            case Piece.Commit(var workshop, var stored): Add(workshop); Add(stored.Number); break;
            case Piece.NextWake(var wake): Add(wake.Workshop); break;
            case Piece.SetAsideWake(var value): Add(value.Id); break;
            case Piece.FinishedMap(var workshop, _): Add(workshop); break;
            case Piece.ShareKey(var workshop, _): Add(workshop); break;
            default: throw new UnreachableException($"A piece of kind {piece.Kind}.");
        }
    }

    private void AddRest(Piece piece)
    {
        switch (piece)
        {
            case Piece.SealingKey(var key): Add(key.Xml); break;
            case Piece.TenantAlias(_, var tenant): Add(tenant.Value); break;
            case Piece.Installation(var value): Add(value.Tenant.Value); Add(value.Tokens.Span); Add(value.UninstalledAt); break;
            case Piece.Conversation(var value): Add(value.Workshop); Add(value.Facilitates ? 1 : 0); break;
            case Piece.Person(_, var profile): Add(profile.Name, profile.Locale, profile.TimeZone); break;
            case Piece.Door(var who, _): Add(who.Participant.Value); break;
            case Piece.StepKey(_, var key): Add(key.Span); break;
            case Piece.StepAnswer: break;
            case Piece.Commit(_, var stored): Add(stored.Id.ToByteArray(bigEndian: true)); Add(stored.Body.Span); break;
            case Piece.NextWake(var wake): Add(wake.Due); break;
            case Piece.SetAsideWake(var value):
                Add(value.Wake.Workshop);
                Add(value.Wake.Due);
                Add(value.Reason);
                Add(value.Tries);
                Add(value.At);
                break;
            case Piece.FinishedMap(_, var map): Add(map); break;
            case Piece.ShareKey(_, var key): Add(key.Span); break;
            default: throw new UnreachableException($"A piece of kind {piece.Kind}.");
        }
    }

    private void Add(FinishedMap map)
    {
        Add(map.Version);
        Add(map.Map);
        Add(map.Cells.Length);
        foreach (var cell in map.Cells) Add(cell);
    }

    private void Add(MapRow row)
    {
        Add(row.Values.Count);
        foreach (var (column, value) in row.Values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            Add(column, value.GetType().Name);
            switch (value)
            {
                case string text: Add(text); break;
                case long whole: Add(whole); break;
                case double number: Add(BitConverter.DoubleToInt64Bits(number)); break;
                case bool flag: Add(flag ? 1 : 0); break;
                case DateTimeOffset time: Add(time); break;
                default: throw new UnreachableException($"A column of type {value.GetType().Name}.");
            }
        }
    }

    private void Add(StepKeyId id)
    {
        Add(id.Workshop);
        Add(id.Step);
        Add(id.Generation);
    }

    private void Add(WorkshopId workshop) => Add(workshop.Tenant.Value, workshop.Value);

    private void Add(DateTimeOffset? time) => Add(time?.ToUnixTimeMilliseconds() ?? long.MinValue);

    private void Add(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null) Add(-1);
            else Add(Encoding.UTF8.GetBytes(text));
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        hash.AppendData(bytes);
    }

    private void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private Print Take()
    {
        Span<byte> bytes = stackalloc byte[Print.Size];
        hash.GetHashAndReset(bytes);
        return Print.Read(bytes);
    }
}

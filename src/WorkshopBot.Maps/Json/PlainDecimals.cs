using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Maps.Json;

/// <summary>1.50 is written as 1.5 and 2.00 as 2, so that equal numbers are equal bytes.</summary>
internal sealed class PlainDecimals : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
}

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// A table of values in one array: making a .NET array of two dimensions costs more than filling it with a row's few
/// cells.
/// </summary>
internal readonly struct Matrix<T>(int rows, int columns)
{
    private readonly T[] _values = new T[rows * columns];

    public int Rows { get; } = rows;
    public int Columns { get; } = columns;

    public ref T this[int row, int column] => ref _values[(row * Columns) + column];
}

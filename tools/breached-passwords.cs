#:project ../src/Throughline.Core/Throughline.Core.csproj
#:property TargetFramework=net10.0
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Makes src/Throughline.Core/Access/breached-passwords.bin from a list of breached passwords, one a line.
//
//   dotnet run tools/breached-passwords.cs PwnedPasswordsTop100k.txt src/Throughline.Core/Access/breached-passwords.bin
//
// The list: "PwnedPasswordsTop100k.txt", the 100,000 passwords that stand most often in Troy Hunt's Have I Been Pwned
// (https://haveibeenpwned.com/Passwords), published by the UK's National Cyber Security Centre at
// https://www.ncsc.gov.uk/static-assets/documents/PwnedPasswordsTop100k.txt. Have I Been Pwned asks for no licence and for
// attribution; the NCSC's own texts are Crown copyright under the Open Government Licence v3.0. What shipped was made on
// 29 November 2026 from a copy with SHA-256 3fd4ce60530d6ee1085350838f9c748eff618ecd9ec0e4aba9b90f778c557ff5, whose head
// of five lines says whence it is. The words themselves are not in this repository: the filter cannot be read back.
using System.Security.Cryptography;
using Throughline.Core.Access;

if (args is not [var list, var filter])
{
    Console.Error.WriteLine("Type: dotnet run tools/breached-passwords.cs LIST FILTER");
    return 1;
}

var lines = File.ReadAllLines(list);

// The NCSC's copy begins with lines of "***" and one of "--"; what follows is the list.
var head = Array.IndexOf(lines, "--") + 1;
var passwords = lines[head..].Where(l => l.Length > 0).ToList();
using (var file = File.Create(filter))
{
    PasswordFilter.Of(passwords).Write(file);
}

Console.WriteLine(
    $"{passwords.Count:N0} passwords from {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(list)))}"
);
return 0;
